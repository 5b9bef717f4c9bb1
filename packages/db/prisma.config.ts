import { defineConfig } from 'prisma/config'

const url = process.env.DATABASE_URL

/** For Prisma's own command line, run from this folder. The running system needs none of it. */
export default defineConfig({
  schema: '../../prisma/schema',
  migrations: { path: '../../prisma/migrations' },
  ...(url === undefined ? {} : { datasource: { url } }),
})
