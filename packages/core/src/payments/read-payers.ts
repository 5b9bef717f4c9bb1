import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { readSettings } from '../settings/queries.ts'
import { readFile, refusalOf } from './read-bank-file.ts'
import { ReadPayers } from './schemas.ts'

/** Who paid, and what she wrote. */
export interface Payer {
  name: string
  text: string
}

/**
 * Who stands in a file from the bank, for every payment of every deposit of ours in its order (as `takeInPayments` has them): for the eyes of
 * who matches, on the page that shows the file, and nowhere else. That they were seen is written down; they are not.
 */
export async function readPayers(ctx: Context, input: z.input<typeof ReadPayers>): Promise<Payer[][]> {
  requirePermission(ctx, 'payments:write')
  const { file } = parse(ReadPayers, input)
  const { feePolicy } = await readSettings(ctx)
  const payers = readFile(file)
    .sections.filter((section) => !refusalOf(section, feePolicy.bankgiro))
    .map(({ payments }) =>
      payments.map(({ payer, messages, reference, referenceCode }) => ({
        name: [payer?.name, payer?.extraName].filter(Boolean).join(' '),
        text: [...(referenceCode === 2 ? [] : [reference]), ...messages].filter(Boolean).join(' · '),
      })),
    )
  await audit(ctx, 'payers.seen', null, { payments: payers.flat().length })
  return payers
}
