import { Prisma } from '@lykta/db'
import type { Collation } from './schemas.ts'

/** Sorts as a reader of the language does: Å, Ä, Ö last in Swedish. From an allow-list, never from input. */
export const collate = (collation: Collation): Prisma.Sql => Prisma.raw(`COLLATE "${collation}-x-icu"`)

/** By which ways `contact c` could be reached. */
export const reachSql = Prisma.sql`jsonb_build_object(
  'email', c.email IS NOT NULL, 'phone', c.phone IS NOT NULL, 'post', c.street IS NOT NULL AND c.city IS NOT NULL)`
