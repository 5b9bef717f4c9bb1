import { fileURLToPath } from 'node:url'

/** The repository's `prisma` folder, from `src` and from `dist` alike: both lie three steps below the root. */
const prisma = new URL('../../../prisma/', import.meta.url)

export const schemaFolder: string = fileURLToPath(new URL('schema', prisma))
export const migrationsFolder: string = fileURLToPath(new URL('migrations', prisma))
