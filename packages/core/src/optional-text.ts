import { z } from 'zod'
import { singleLine } from './text.ts'

/** What a rule makes of a text: what is kept, or the code of what is wrong with it. */
export type ParsedText = { value: string } | { code: string }

/** A text that may be missing; an empty one is null, which in an update empties the field. */
export const optionalText = (max: number, rule: (text: string) => ParsedText) =>
  z
    .string()
    .max(max)
    .nullable()
    .transform((text, check) => {
      if (text === null || text.trim() === '') return null
      const parsed = rule(text)
      if ('value' in parsed) return parsed.value
      check.addIssue({ code: 'custom', message: parsed.code })
      return z.NEVER
    })
    .optional()

/** The same on one line, any text. */
export const optionalLine = (max: number) => optionalText(max, (text) => ({ value: singleLine(text) }))
