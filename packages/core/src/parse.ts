import type { z } from 'zod'
import { DomainError, type Issue, invalidInput, pointerTo } from './errors.ts'

/** The input as the schema wants it. Throws `invalid_input` with a pointer to every wrong place. */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input)
  if (!result.success) throw invalidInput(result.error)
  const issues = unkeepable(result.data, [])
  if (issues.length > 0) throw new DomainError('invalid', 'invalid_input', { issues })
  return result.data
}

/** Texts that PostgreSQL cannot keep and no person writes: with U+0000, or with half of a surrogate pair. */
function unkeepable(value: unknown, path: string[]): Issue[] {
  if (typeof value === 'string') return isKeepable(value) ? [] : [{ pointer: pointerTo(path), code: 'invalid_value' }]
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => [...unkeepable(key, path), ...unkeepable(inner, [...path, key])])
}

const isKeepable = (text: string) => !text.includes('\0') && !/\p{Surrogate}/u.test(text)
