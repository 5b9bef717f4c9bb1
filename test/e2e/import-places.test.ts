import { expect, test } from 'vitest'
import { inShell, patience } from '../support/shell.ts'

const list =
  'Namn;Kommun;Gatuadress\nExempelbiblioteket;Solna;Torget 1\nExempelbiblioteket;184;\nGnistan;Solna;Storgatan 1 lgh 1101\nGnistan;Nacka;\n'

test(
  'a list of places is tried, and written with --apply',
  inShell(async ({ ctx, run, file }) => {
    const path = await file('places.csv', list)
    const { code, output } = await run(['import', 'places', path])
    expect(code).toBe(0)
    expect(output.trimEnd().split('\n')).toEqual([
      '2  create  Exempelbiblioteket  library, Solna',
      '3  duplicate  Exempelbiblioteket  the same place as in row 2',
      expect.stringMatching(/^4 {2}rejected {2}Gatuadress {2}This looks like somebody’s home/),
      expect.stringMatching(/^5 {2}rejected {2}Namn {2}The row does not say what kind of place/),
      'create 1, update 0, duplicate 1, rejected 2',
    ])
    expect(await ctx.db.place.count()).toBe(0)
    expect((await run(['import', 'places', path, '--apply', '--type', 'association', '--json'])).code).toBe(0)
    expect(await ctx.db.place.findMany({ select: { name: true, type: true }, orderBy: { name: 'asc' } })).toEqual([
      { name: 'Exempelbiblioteket', type: 'association' },
      { name: 'Gnistan', type: 'association' },
    ])
    const wrong = await run(['import', 'places', path, '--type', 'bakery'])
    expect(wrong).toMatchObject({ code: 1, log: expect.stringContaining('/type') })
  }),
  patience,
)
