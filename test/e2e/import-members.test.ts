import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { crowdCsv } from '../support/crowd.ts'
import { lykta } from '../support/lykta.ts'
import { inShell, memberList, patience, rowsIn } from '../support/shell.ts'

test(
  'importing is a trial that writes nothing, says a line for each row, and counts at the end',
  inShell(async ({ ctx, run, file }) => {
    const { code, output } = await run(['import', 'members', await file('list.csv', memberList)])
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
    const path = await file('list.csv', memberList)
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
    const path = await file('list.csv', memberList)
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
      'The Excel file is damaged': await file('list.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0])),
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

const lastLine = (output: string) => output.trimEnd().split('\n').at(-1)
