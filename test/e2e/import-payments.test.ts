import { listClaims, makeClaims } from '@lykta/core/fees'
import { expect, test } from 'vitest'
import { bankFile, bankPayment, deposit, setBankgiro } from '../support/bank-file.ts'
import { association, member } from '../support/register.ts'
import { inShell, patience } from '../support/shell.ts'

test(
  'the bank’s file is tried first and taken in with --apply; nobody is named, and a refused section ends it with 1',
  inShell(async ({ ctx, run, file }) => {
    await association(ctx)
    await setBankgiro(ctx)
    await member(ctx, { givenName: 'Zenobia' })
    await makeClaims(ctx)
    const [claim] = (await listClaims(ctx)).items
    const payments = [
      bankPayment({ name: 'Zebulon', reference: claim?.reference ?? '' }),
      bankPayment({ name: 'Zebulon', amountOre: 5_050 }),
    ]
    const path = await file('bgmax.txt', bankFile([deposit(payments), deposit([bankPayment()], { amountOre: 1 })]))
    const tried = await run(['import', 'payments', path])
    expect(tried.output.split('\n').slice(0, 4)).toEqual([
      '2026-03-02  9912346  250.50',
      `  200.00  matched  ${claim?.reference}  member ${claim?.number}`,
      '  50.50  unmatched',
      'deposits 250.50, payments 250.50, new 250.50, matched 1, unmatched 1',
    ])
    expect(tried).toMatchObject({ code: 1, log: expect.stringMatching(/line 20 is 1 öre, but its payments/) })
    expect(await ctx.db.payment.count()).toBe(0)
    await run(['import', 'payments', path, '--apply'])
    expect(await ctx.db.payment.count()).toBe(2)
    const again = await run(['import', 'payments', path, '--apply', '--json'])
    const report = JSON.parse(again.output.split('\n')[0] ?? '')
    expect(report).toMatchObject({ totals: { newOre: 0, counts: { already_seen: 2 } }, refused: [{ code: 'bgmax_amount_differs' }] })
    expect(tried.output + again.output).not.toMatch(/Zebulon|Zenobia/)
  }),
  patience,
)
