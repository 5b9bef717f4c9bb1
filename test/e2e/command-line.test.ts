import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { findEmbedded, openDatabase } from '@lykta/db'
import { expect, test } from 'vitest'
import { withFolder } from '../support/embedded.ts'
import { freePort } from '../support/free-port.ts'
import { runLykta, startLykta } from '../support/lykta.ts'
import { inShell, memberList, patience } from '../support/shell.ts'

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

      await writeFile(join(folder, 'list.csv'), memberList)
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

test(
  'each file of a folder is judged in the order of the names, whatever it holds, and a folder that is none is said',
  inShell(async ({ run, folder }) => {
    const place = join(folder, 'mails')
    await mkdir(join(place, 'folder'), { recursive: true })
    const report = 'From: MAILER-DAEMON@x.example\nSubject: failure notice\n\n<kim@mejl.example>:\n550 5.1.1 user unknown\n'
    for (const [name, content] of Object.entries({ b: report, a: 'Subject: Hej\n\nHej!', c: '', d: Buffer.alloc(1000, 255) }))
      await writeFile(join(place, name), content)
    const { code, output } = await run(['bounces', place])
    const lines = output.trimEnd().split('\n')
    expect([code, ...lines.map((line) => JSON.parse(line))]).toEqual([
      0,
      { file: 'a', verdict: 'not-a-bounce', status: null, recipient: null },
      { file: 'b', verdict: 'hard', status: '5.1.1', recipient: 'kim@mejl.example' },
      { file: 'c', verdict: 'not-a-bounce', status: null, recipient: null },
      { file: 'd', verdict: 'not-a-bounce', status: null, recipient: null },
    ])
    expect(await run(['bounces', join(folder, 'nothing')])).toMatchObject({ code: 1, output: '', log: expect.stringContaining('nothing') })
  }),
  patience,
)
