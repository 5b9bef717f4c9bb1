/** Where this package tells what it does. Core's log is one. */
export interface DatabaseLog {
  info(facts: Record<string, unknown>, message: string): void
  warn(facts: Record<string, unknown>, message: string): void
  error(facts: Record<string, unknown>, message: string): void
}

export const noLog: DatabaseLog = { info: () => undefined, warn: () => undefined, error: () => undefined }
