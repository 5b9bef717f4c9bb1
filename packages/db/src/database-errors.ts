/**
 * Tells what the database objected to. Works on what the client throws, inside and outside transactions, for models and
 * for raw SQL alike, and on the errors of the plain driver. Prisma's own codes do not tell these apart.
 */

/** The name of the unique constraint or index that was violated. */
export const uniqueViolation = (error: unknown): string | undefined => violated(error, '23505')

/** The name of the check that was violated. A trigger that raises `check_violation` itself gives its message. */
export const checkViolation = (error: unknown): string | undefined => violated(error, '23514')

/** The name of the exclusion constraint that was violated. */
export const exclusionViolation = (error: unknown): string | undefined => violated(error, '23P01')

/** The name of the foreign key that points nowhere, or that still points at what was to be deleted. */
export const foreignKeyViolation = (error: unknown): string | undefined => violated(error, '23503') ?? violated(error, '23001')

/** What a trigger of ours says when it refuses with a state of its own, such as `LY001`. */
export function raisedMessage(error: unknown, state: string): string | undefined {
  const found = complaint(error)
  return found.state === state ? found.message : undefined
}

/** True when the server cannot be reached, is on its way up or down, or has no connection left: trying again may help. */
export function isUnavailable(error: unknown): boolean {
  const { state, kind, code, message } = complaint(error)
  // Class 08 is "connection exception"; 57P0x shutdown and start; 53300 "too many connections".
  if (/^(08...|57P0[1-3]|53300)$/.test(state)) return true
  return unreachableKinds.has(kind) || unreachableCodes.has(code) || unreachableMessage.test(message)
}

/** True when the server's disk is full. */
export const isDiskFull = (error: unknown): boolean => complaint(error).state === '53100'

const unreachableKinds = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections'])
const unreachableCodes = new Set(
  'P1001 P1002 P1017 P2024 ECONNREFUSED ECONNRESET EHOSTUNREACH ENETUNREACH EAI_AGAIN ENOTFOUND EPIPE ETIMEDOUT'.split(' '),
)
// What pg and Prisma throw without any code.
const unreachableMessage =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)|Unable to start a transaction in the given time/

interface Complaint {
  /** SQLSTATE. */
  state: string
  kind: string
  /** Prisma's or the operating system's. */
  code: string
  message: string
  constraint: string | undefined
}

function violated(error: unknown, state: string): string | undefined {
  const found = complaint(error)
  if (found.state !== state) return undefined
  // Only for unique and foreign keys does the adapter hand on the name; the message has it last, between its language's quotes.
  return found.constraint ?? [...found.message.matchAll(/["«»„“]\s*([^"«»„“”]+?)\s*["«»“”]/g)].at(-1)?.[1] ?? found.message
}

/** The driver's error, from wherever Prisma has put it. */
function complaint(error: unknown): Complaint {
  const outer = fields(error)
  const cause = fields(
    fields(fields(outer.meta).driverAdapterError).cause ?? (outer.name === 'DriverAdapterError' ? outer.cause : undefined),
  )
  const code = text(outer.code)
  return {
    state: text(cause.originalCode) || (/^[0-9A-Z]{5}$/.test(code) && !/^P\d/.test(code) ? code : ''),
    kind: text(cause.kind),
    code,
    message: text(cause.originalMessage) || text(outer.message),
    constraint: text(fields(cause.constraint).index) || text(outer.constraint) || undefined,
  }
}

function fields(value: unknown): Record<string, unknown> {
  // An object is a record of unknown values, whatever it is.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
