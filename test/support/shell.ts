import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, withContext } from './context.ts'
import { withFolder } from './embedded.ts'
import { runLykta } from './lykta.ts'

/** Each test of the command line runs several commands, and each of them loads a program. */
export const patience = 120_000

export interface Shell {
  ctx: TestContext
  env: Record<string, string>
  /** The test's own folder, and Lykta's data folder in it. */
  folder: string
  /** Runs `lykta` on the test's database. */
  run(args: string[], more?: { env?: Record<string, string>; input?: string }): ReturnType<typeof runLykta>
  /** A file with that in it. */
  file(name: string, content: string | Uint8Array): Promise<string>
}

/** A test on a database and in a folder of its own. */
export const inShell = (test: (shell: Shell) => Promise<void>) =>
  withContext((ctx, url) =>
    withFolder(async (folder) => {
      const env = { DATABASE_URL: url, LYKTA_DATA: folder }
      await test({
        ctx,
        env,
        folder,
        run: (args, { env: more = {}, input } = {}) => runLykta(args, { ...env, ...more }, input),
        file: async (name, content) => {
          await writeFile(join(folder, name), content)
          return join(folder, name)
        },
      })
    })(),
  )

/** Two who are good, one twice, and one who is not. */
export const memberList = [
  `Förnamn;Efternamn;E-post;Medlemstyp;Betalt ${new Date().getFullYear()}`,
  'Märta;Exempel;marta@mejl.example;Medlem;ja',
  'Örjan;Exempel;orjan@mejl.example;Stödmedlem;',
  'Märta;Exempel;marta@mejl.example;Medlem;ja',
  'Siv;Exempel;siv.mejl.example;Medlem;ja',
].join('\n')

/** How many rows each table has, of those that have any. */
export async function rowsIn({ db }: TestContext): Promise<Record<string, number>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' 
      -- what the migrations themselves have written
      AND tablename NOT IN ('_prisma_migrations', 'sending_pace')`
  const counts = await Promise.all(
    tables.map(async ({ name }): Promise<[string, number]> => {
      const [row] = await db.$queryRawUnsafe<{ rows: number }[]>(`SELECT count(*)::int AS rows FROM "${name}"`)
      return [name, row?.rows ?? 0]
    }),
  )
  return Object.fromEntries(counts.filter(([, rows]) => rows > 0))
}
