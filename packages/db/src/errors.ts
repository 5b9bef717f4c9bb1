/** Why the database cannot be used as it stands. Each code is a key of the catalogues, `error.<code>`. */
export type DatabaseErrorCode =
  | 'data_folder_in_use'
  | 'data_folder_not_writable'
  | 'data_folder_full'
  | 'data_folder_wrong_version'
  | 'postgres_account_missing'
  | 'postgres_failed'
  | 'postgres_not_for_this_system'
  | 'database_newer_than_code'
  | 'database_not_empty'
  | 'migration_failed'

/** What this package throws when a person has to do something about it. `params` fill the places of the message. */
export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode
  readonly params: Record<string, string | number>

  constructor(code: DatabaseErrorCode, params: Record<string, string | number> = {}, options?: { cause: unknown }) {
    super(`${code} ${JSON.stringify(params)}`, options)
    this.name = 'DatabaseError'
    this.code = code
    this.params = params
  }
}
