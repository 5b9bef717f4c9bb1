export type { Database, DatabaseOptions, Db, DbClient } from './database.ts'
export { openDatabase } from './database.ts'
export {
  checkViolation,
  exclusionViolation,
  foreignKeyViolation,
  isDiskFull,
  isUnavailable,
  raisedMessage,
  uniqueViolation,
} from './database-errors.ts'
export type { Embedded, EmbeddedOptions } from './embedded/start.ts'
export { embeddedFull, findEmbedded, startEmbedded } from './embedded/start.ts'
export type { DatabaseErrorCode } from './errors.ts'
export { DatabaseError } from './errors.ts'
export type * from './generated/client.ts'
export { Prisma } from './generated/client.ts'
export type { DatabaseLog } from './log.ts'
export type { CreateMigrationOptions } from './migrations/create-migration.ts'
export { createMigration } from './migrations/create-migration.ts'
export { schemaDrift } from './migrations/difference.ts'
export type { MigrateOptions } from './migrations/migrate.ts'
export { migrate, pendingMigrations } from './migrations/migrate.ts'
export { queryDirectly } from './query-directly.ts'
export { temporaryFolder } from './temporary-folder.ts'
