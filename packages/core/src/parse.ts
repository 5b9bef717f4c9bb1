import type { z } from 'zod'
import { invalidInput } from './errors.ts'

/** The input as the schema wants it. Throws `invalid_input` with a pointer to every wrong place. */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input)
  if (!result.success) throw invalidInput(result.error)
  return result.data
}
