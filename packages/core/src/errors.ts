import { isUnavailable as isDatabaseAway } from '@lykta/db'
import type { z } from 'zod'

export type ErrorKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'not_found' | 'conflict' | 'unprocessable' | 'unavailable'

/** A place in the input that is wrong: an RFC 6901 pointer, a stable code and, where it helps, a value to put into the message. */
export interface Issue {
  pointer: string
  code: string
  params?: Record<string, string | number>
}

/**
 * What a verb throws when a rule says no. `code` is stable and is the key of the message in the reader's language
 * (`error.<code>` in the catalogue); `params` fill its places. Carries no personal data: it may be logged.
 */
export class DomainError extends Error {
  readonly kind: ErrorKind
  readonly code: string
  readonly params: Record<string, string | number>
  readonly issues: Issue[]

  constructor(
    kind: ErrorKind,
    code: string,
    options: { params?: Record<string, string | number>; issues?: Issue[]; pointer?: string; cause?: unknown } = {},
  ) {
    super(code, { cause: options.cause })
    this.name = 'DomainError'
    this.kind = kind
    this.code = code
    this.params = options.params ?? {}
    this.issues = options.issues ?? (options.pointer ? [{ pointer: options.pointer, code, params: this.params }] : [])
  }

  /** The first place in the input that is wrong. */
  get pointer(): string | undefined {
    return this.issues[0]?.pointer
  }
}

/**
 * Whether trying again may help: the database is away, on its way up or down, or has no connection left. The login's
 * library puts an error of its own around the database's.
 */
export function isUnavailable(error: unknown): boolean {
  return isDatabaseAway(error) || (error instanceof Error && error.cause !== undefined && isUnavailable(error.cause))
}

export const notFound = (code: string) => new DomainError('not_found', code)

export function invalidInput(error: z.ZodError): DomainError {
  return new DomainError('invalid', 'invalid_input', { issues: error.issues.map(toIssue) })
}

/** RFC 6901. The whole input is the empty text. */
export const pointerTo = (path: PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** Zod's issue in our words. A schema names its own code by `{ error: 'code' }`; the rest get the code of their kind. */
function toIssue(issue: z.core.$ZodIssue): Issue {
  const pointer = pointerTo(issue.path)
  const own = /^[a-z][a-z0-9_]*$/.test(issue.message) ? issue.message : undefined
  switch (issue.code) {
    case 'too_small':
      return { pointer, code: own ?? (Number(issue.minimum) === 1 ? 'required' : 'too_small'), params: { minimum: Number(issue.minimum) } }
    case 'too_big':
      return { pointer, code: own ?? 'too_big', params: { maximum: Number(issue.maximum) } }
    case 'invalid_type':
      // Zod leaves the input out of its issues; only the message tells a missing one from one of another type.
      return { pointer, code: own ?? (issue.message.endsWith('received undefined') ? 'required' : 'invalid_value') }
    case 'unrecognized_keys':
      return { pointer, code: 'unknown_key', params: { key: issue.keys.join(', ') } }
    default:
      return { pointer, code: own ?? 'invalid_value' }
  }
}
