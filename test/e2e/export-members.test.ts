import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inShell, memberList, patience } from '../support/shell.ts'

test(
  'the members go to a new file that only its owner reads, and an import of it changes nothing',
  inShell(async ({ run, file, folder }) => {
    await run(['import', 'members', await file('list.csv', memberList), '--apply'])
    for (const name of ['out.xlsx', 'out.csv']) {
      const path = join(folder, name)
      expect(await run(['export', 'members', path])).toMatchObject({ code: 0, output: 'members 2\n' })
      expect((await stat(path)).mode & 0o777).toBe(0o600)
      const { output } = await run(['import', 'members', path, '--apply'])
      expect(output.trimEnd().split('\n').at(-1)).toBe('create 0, update 0, duplicate 2, rejected 0')
    }
    expect(await run(['export', 'members', join(folder, 'supporting.csv'), '--class-id', 'supporting'])).toMatchObject({
      output: 'members 1\n',
    })
  }),
  patience,
)

test(
  'a file that stands is left alone, and what cannot be said is refused in words',
  inShell(async ({ run, file, folder }) => {
    const path = await file('mine.csv', 'mine')
    expect(await run(['export', 'members', path])).toMatchObject({ code: 1, log: expect.stringContaining('EEXIST') })
    expect(await readFile(path, 'utf8')).toBe('mine')
    expect(await run(['export', 'members', join(folder, 'out.pdf')])).toMatchObject({ code: 1, log: expect.stringContaining('/format') })
    await expect(stat(join(folder, 'out.pdf'))).rejects.toThrow('ENOENT')
  }),
  patience,
)
