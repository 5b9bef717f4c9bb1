import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { createAuth, signIn } from '@lykta/core/users'
import { findEmbedded, openDatabase } from '@lykta/db'
import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../support/context.ts'
import { crowdCsv } from '../support/crowd.ts'
import { withFolder } from '../support/embedded.ts'
import { freePort } from '../support/free-port.ts'
import { lykta, runLykta, startLykta } from '../support/lykta.ts'

/** Each test runs several commands, and each of them loads a program. */
const patience = 120_000

const year = new Date().getFullYear()
const password = 'fyra gula bananer'
const list = [
  `Förnamn;Efternamn;E-post;Medlemstyp;Betalt ${year}`,
  'Märta;Exempel;marta@mejl.example;Medlem;ja',
  'Örjan;Exempel;orjan@mejl.example;Stödmedlem;',
  'Märta;Exempel;marta@mejl.example;Medlem;ja',
  'Siv;Exempel;siv.mejl.example;Medlem;ja',
].join('\n')

interface Shell {
  ctx: TestContext
  env: Record<string, string>
  /** Runs `lykta` on the test's database. */
  run(args: string[], more?: { env?: Record<string, string>; input?: string }): ReturnType<typeof runLykta>
  /** A file with that in it. */
  file(name: string, content: string | Uint8Array): Promise<string>
}

/** A test on a database and in a folder of its own. */
const inShell = (test: (shell: Shell) => Promise<void>) =>
  withContext((ctx, url) =>
    withFolder(async (folder) => {
      const env = { DATABASE_URL: url, LYKTA_DATA: folder }
      await test({
        ctx,
        env,
        run: (args, { env: more = {}, input } = {}) => runLykta(args, { ...env, ...more }, input),
        file: async (name, content) => {
          await writeFile(join(folder, name), content)
          return join(folder, name)
        },
      })
    })(),
  )

test(
  'importing is a trial that writes nothing, says a line for each row, and counts at the end',
  inShell(async ({ ctx, run, file }) => {
    const { code, output } = await run(['import', 'members', await file('list.csv', list)])
    expect(code).toBe(0)
    const lines = output.trimEnd().split('\n')
    expect(lines.slice(0, 2)).toEqual(['2  create', '3  create'])
    expect(lines[2]).toBe('4  duplicate  the same person as in row 2')
    expect(lines[3]).toMatch(/^5 {2}rejected {2}E-post {2}The e-mail address does not look right/)
    expect(lines.slice(4)).toEqual(['create 2, update 0, duplicate 1, rejected 1'])
    expect(await rowsIn(ctx)).toEqual({})
  }),
  patience,
)

test(
  'with --apply it writes what is good, and the same file again changes nothing',
  inShell(async ({ ctx, run, file }) => {
    const path = await file('list.csv', list)
    const first = await run(['import', 'members', path, '--apply', '--letters-agreed'])
    expect({ code: first.code, last: lastLine(first.output) }).toEqual({ code: 0, last: 'create 2, update 0, duplicate 1, rejected 1' })
    const written = await rowsIn(ctx)
    expect(written).toMatchObject({ contact: 2, membership: 2, membership_period: 1, safe_contact: 2 })
    const again = await run(['import', 'members', path, '--apply', '--letters-agreed'])
    expect({ code: again.code, last: lastLine(again.output) }).toEqual({ code: 0, last: 'create 0, update 0, duplicate 3, rejected 1' })
    // that it was done is written down
    expect(await rowsIn(ctx)).toEqual({ ...written, audit_entry: (written.audit_entry ?? 0) + 1 })
  }),
  patience,
)

test(
  'with --json each row is one object and nothing else is said; in Swedish the reasons are Swedish',
  inShell(async ({ run, file }) => {
    const path = await file('list.csv', list)
    const { output } = await run(['import', 'members', path, '--json'], { env: { LANG: 'sv_SE.UTF-8' } })
    expect(
      output
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { row: 2, verdict: 'create' },
      { row: 3, verdict: 'create' },
      { row: 4, verdict: 'duplicate', reason: 'samma person som på rad 2' },
      { row: 5, verdict: 'rejected', column: 'E-post', reason: expect.stringMatching(/^E-postadressen/) },
    ])
  }),
  patience,
)

test(
  'a file that cannot be read is said in one line, and nothing is written',
  inShell(async ({ ctx, env, run, file }) => {
    await mkdir(join(env.LYKTA_DATA ?? '', 'folder'))
    const files = {
      'cannot be read (ENOENT)': join(env.LYKTA_DATA ?? '', 'missing.csv'),
      'cannot be read (EISDIR)': join(env.LYKTA_DATA ?? '', 'folder'),
      'This is an Excel file.': await file('list.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0])),
      'is empty': await file('empty.csv', ''),
    }
    await Promise.all(
      Object.entries(files).map(async ([words, path]) => {
        const { code, output, log } = await run(['import', 'members', path, '--apply'])
        expect({ code, output }, words).toEqual({ code: 1, output: '' })
        expect(log).toContain(words)
        expect(log.trimEnd().split('\n')).toHaveLength(1)
      }),
    )
    expect(await rowsIn(ctx)).toEqual({})
  }),
  patience,
)

test(
  'a reader that has seen enough ends the command without an error',
  inShell(async ({ env, file }) => {
    const path = await file('list.csv', crowdCsv(2000))
    const command = lykta(['import', 'members', path], env)
    command.process.stdout?.once('data', () => command.process.stdout?.destroy())
    expect(await command.ended).toBe(0)
    expect(command.log()).toBe('')
  }),
  patience,
)

test(
  'the first user comes with the association, named by --association; her password is read from standard input',
  inShell(async ({ ctx, run }) => {
    const add = ['user', 'add', '--name', 'Berit Exempel', '--email', 'berit@lyktan.example']
    const nameless = await run(add, { input: password })
    expect({ ...nameless }).toEqual({ code: 1, output: '', log: expect.stringContaining('--association') })
    expect(await rowsIn(ctx)).toEqual({})
    const { code, output } = await run([...add, '--association', 'Testjouren'], { input: `${password}\n` })
    expect({ code, output }).toEqual({ code: 0, output: 'Added. Roles: board, office\n' })
    expect(await rowsIn(ctx)).toMatchObject({ settings: 1, series: 3, user: 1 })
    expect(await ctx.db.settings.findFirst()).toMatchObject({ associationName: 'Testjouren' })
    const auth = createAuth({ db: ctx.db, log: ctx.log, secret: 'only this test’s', baseUrl: 'https://lykta.example' })
    expect(await signIn(auth, { email: 'berit@lyktan.example', password, ip: '192.0.2.1' })).toMatchObject({ ok: true })

    const second = ['user', 'add', '--name', 'Siv Exempel', '--email', 'siv@lyktan.example', '--roles', 'treasurer, press']
    expect(await run(second, { input: password })).toMatchObject({ code: 0, output: 'Added. Roles: treasurer, press\n' })
    const twice = await run(second, { input: password })
    expect(twice).toMatchObject({ code: 1, output: '' })
    expect(twice.log).toMatch(/^[A-ZÅÄÖ].*\n$/)
    expect(await ctx.db.user.count()).toBe(2)
  }),
  patience,
)

test(
  'a user without a good password, name or role is not added, and the words say what to do',
  inShell(async ({ ctx, run }) => {
    const add = ['user', 'add', '--name', 'Berit', '--email', 'berit@lyktan.example', '--association', 'Testjouren']
    const short = await run(add, { input: 'kort\n', env: { LANG: 'sv_SE.UTF-8' } })
    expect({ ...short }).toMatchObject({ code: 1, log: expect.stringContaining('/password: Lösenordet behöver minst tolv tecken') })
    expect(await run([...add, '--roles', 'queen'], { input: password })).toMatchObject({
      code: 1,
      log: expect.stringContaining('/roles/0'),
    })
    const onTheLine = await run([...add, '--password', password])
    expect({ code: onTheLine.code, log: onTheLine.log }).toEqual({ code: 1, log: expect.stringContaining("unknown option '--password'") })
    expect(await rowsIn(ctx)).toEqual({})
  }),
  patience,
)

test(
  'an import into an empty database leaves the first page to make the first user, and to name the association',
  inShell(async ({ ctx, run, file, env }) => {
    await run(['import', 'members', await file('list.csv', list), '--apply'])
    const started = await startLykta(env)
    try {
      const body = new URLSearchParams({ associationName: 'Kvinnojouren Lyktan', name: 'Berit', email: 'berit@lyktan.example', password })
      const answer = await fetch(`${started.url}/first-run`, { method: 'POST', body, headers: { origin: started.url }, redirect: 'manual' })
      expect(answer.status).toBe(303)
      expect(await ctx.db.settings.findFirst()).toMatchObject({ associationName: 'Kvinnojouren Lyktan' })
    } finally {
      await started.kill()
    }
  }),
  patience,
)

test(
  'a command that does not exist, or lacks something, fails with what is right',
  inShell(async ({ run }) => {
    const wrong = {
      "unknown command 'imort'": ['imort'],
      "missing required argument 'file'": ['import', 'members'],
      "required option '--email <address>' not specified": ['user', 'add', '--name', 'Berit'],
      "unknown option '--now'": ['start', '--now'],
    }
    await Promise.all(
      Object.entries(wrong).map(async ([words, args]) => {
        const { code, output, log } = await run(args)
        expect({ code, output }, words).toEqual({ code: 1, output: '' })
        expect(log).toContain(words)
        expect(log).toContain('Usage: lykta')
      }),
    )
    expect(await run(['--help'])).toMatchObject({ code: 0, output: expect.stringContaining('Usage: lykta') })
  }),
  patience,
)

test(
  'settings that are wrong are named, and what they hold is not said',
  inShell(async ({ run }) => {
    const env = { PORT: 'abc', DATABASE_URL: 'foo-hemlig', LYKTA_SECRET: 'kort-hemlig', SMTP_URL: 'http://x:hemlig@y' }
    const { code, output, log } = await run(['worker'], { env })
    expect({ code, output }).toEqual({ code: 1, output: '' })
    expect(log).toContain('DATABASE_URL, SMTP_URL, LYKTA_SECRET, PORT')
    expect(log).not.toMatch(/abc|hemlig|\n\s+at /)
    const redis = await run(['worker'], { env: { REDIS_URL: 'http://x:hemlig@y', LOG_LEVEL: 'error' } })
    expect({ ...redis }).toEqual({ code: 1, output: '', log: expect.stringMatching(/^REDIS_URL (?!.*hemlig).*\n$/) })
  }),
  patience,
)

test(
  'a database that is not there, or does not let us in, is said in words and without its password',
  inShell(async ({ run, env }) => {
    const away = new URL(env.DATABASE_URL ?? '')
    away.port = String(await freePort())
    const unknown = new URL(env.DATABASE_URL ?? '')
    unknown.username = 'nobody'
    unknown.password = 'hemlig'
    for (const [url, words] of [
      [away, 'The database does not answer'],
      [unknown, 'The database does not let us in'],
    ] as const) {
      const { code, log } = await run(['migrate'], { env: { DATABASE_URL: url.href } })
      expect({ code, log }).toEqual({ code: 1, log: expect.stringContaining(words) })
      expect(log.trimEnd().split('\n')).toHaveLength(1)
      expect(log).not.toContain(url.password)
    }
  }),
  patience,
)

test(
  'a port that another program has is named',
  inShell(async ({ run }) => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    // a server that listens on a port has an address of this form
    const { port } = other.address() as AddressInfo
    const { code, log } = await run(['start'], { env: { PORT: String(port), LANG: 'sv_SE.UTF-8', LOG_LEVEL: 'error' } })
    other.close()
    expect({ code, log }).toEqual({ code: 1, log: expect.stringMatching(new RegExp(`^Port ${port} används redan.*\\n$`)) })
  }),
  patience,
)

test(
  'on one data folder: migrating twice is as once, a second start is refused, and an import goes into the database of the first',
  withFolder(async (folder) => {
    const env = { LYKTA_DATA: join(folder, 'data'), LOG_LEVEL: 'warn' }
    for (const _time of [1, 2])
      expect(await runLykta(['migrate'], env)).toEqual({ code: 0, output: 'The database is up to date.\n', log: '' })
    const first = await startLykta(env)
    try {
      const second = await runLykta(['start'], { ...env, PORT: String(await freePort()) })
      expect({ code: second.code, output: second.output }).toEqual({ code: 1, output: '' })
      expect(second.log).toMatch(/^Another Lykta already runs on the folder .*\n$/)

      await writeFile(join(folder, 'list.csv'), list)
      const imported = await runLykta(['import', 'members', join(folder, 'list.csv'), '--apply'], env)
      expect({ code: imported.code, log: imported.log }).toEqual({ code: 0, log: '' })
      const { url = '' } = (await findEmbedded(join(env.LYKTA_DATA, 'postgres'))) ?? {}
      const { db, close } = openDatabase(url)
      expect(await db.membership.count()).toBe(2)
      await close()
      expect(await (await fetch(`${first.url}/readyz`)).json()).toMatchObject({ status: 'ok' })
      first.process.kill('SIGTERM')
      expect(await first.ended).toBe(0)
    } finally {
      await first.kill()
    }
  }),
  patience,
)

const lastLine = (output: string) => output.trimEnd().split('\n').at(-1)

/** How many rows each table has, of those that have any. */
async function rowsIn({ db }: TestContext): Promise<Record<string, number>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`
  const counts = await Promise.all(
    tables.map(async ({ name }): Promise<[string, number]> => {
      const [row] = await db.$queryRawUnsafe<{ rows: number }[]>(`SELECT count(*)::int AS rows FROM "${name}"`)
      return [name, row?.rows ?? 0]
    }),
  )
  return Object.fromEntries(counts.filter(([, rows]) => rows > 0))
}
