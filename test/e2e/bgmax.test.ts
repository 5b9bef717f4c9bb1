import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withFolder } from '../support/embedded.ts'
import { runLykta } from '../support/lykta.ts'
import { patience } from '../support/shell.ts'

const records = [
  '01BGMAX               0120260302173035010331T',
  '050009912346          SEK',
  '200000000000             202600004222000000000000020000210000000000100',
  '26Åsa Exempel',
  '27Testgatan 1                        123 45',
  '200000000000                         000000000000030000110000000000120',
  '25medlemsavgift 2026',
  '15000000000000000000000012340001234562026030200001000000000000050000SEK00000002',
  '7000000002000000000000000000000001',
]

const fileOf = (lines: string[]) => Buffer.from(lines.map((line) => `${line.padEnd(80)}\r\n`).join(''), 'latin1')

test(
  'a file from Bankgirot is shown as JSON without the payers, and a broken one is refused with its line',
  withFolder(async (folder) => {
    const file = join(folder, 'bgmax.txt')
    // No database is there to be reached.
    const env = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none', LANG: 'sv_SE.UTF-8' }
    await writeFile(file, fileOf(records))
    const { code, output } = await runLykta(['bgmax', file], env)
    expect({ code, read: JSON.parse(output) }).toEqual({
      code: 0,
      read: {
        sections: [
          {
            bankgiro: '9912346',
            currency: 'SEK',
            paymentDate: '2026-03-02',
            amountOre: 50_000,
            payments: [
              {
                kind: 'payment',
                reference: '202600004222',
                referenceCode: 2,
                amountOre: 20_000,
                serial: '000000000010',
                extraReferences: [],
              },
              { kind: 'payment', reference: '', referenceCode: 1, amountOre: 30_000, serial: '000000000012', extraReferences: [] },
            ],
          },
        ],
      },
    })
    await writeFile(file, fileOf(records.toSpliced(5, 2)))
    const broken = await runLykta(['bgmax', file], env)
    expect(broken).toMatchObject({ code: 1, output: '', log: expect.stringMatching(/^Rad 7 säger 2 poster, men filen har 1\b/) })
    const missing = await runLykta(['bgmax', join(folder, 'none.txt')], env)
    expect(missing).toMatchObject({ code: 1, output: '', log: expect.stringMatching(/^Filen .* går inte att läsa \(ENOENT\)/) })
  }),
  patience,
)
