import { createAuth, signIn } from '@lykta/core/users'
import { expect, test } from 'vitest'
import { startLykta } from '../support/lykta.ts'
import { inShell, memberList, patience, rowsIn } from '../support/shell.ts'

const password = 'fyra gula bananer'

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
    await run(['import', 'members', await file('list.csv', memberList), '--apply'])
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
