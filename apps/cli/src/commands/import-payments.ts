import { type BankFileReport, takeInPayments, type VerdictOnPart } from '@lykta/core/payments'
import { say } from '../words.ts'
import { readInput } from './read-input.ts'
import { withContext } from './with-context.ts'

/**
 * Takes a BgMax file in: a dry run unless `--apply`. Nothing it prints names anybody. False when a section was refused; each is named on standard
 * error, and the others are taken in.
 */
export async function importPayments(path: string, { apply = false, json = false }: { apply?: boolean; json?: boolean }): Promise<boolean> {
  const file = await readInput(path)
  const report = await withContext((ctx) => takeInPayments(ctx, { file, apply }))
  process.stdout.write(json ? `${JSON.stringify(asJson(report))}\n` : asText(report))
  for (const { code, params } of report.refused) process.stderr.write(`${say(code, params)}\n`)
  return report.refused.length === 0
}

const asJson = (report: BankFileReport) => ({
  ...report,
  deposits: report.deposits.map((deposit) => ({ ...deposit, verdicts: deposit.verdicts.map(withoutName) })),
})

const withoutName = ({ claim, ...verdict }: VerdictOnPart) => ({
  ...verdict,
  claim: claim && { id: claim.id, membershipId: claim.membershipId, number: claim.number },
})

function asText({ deposits, totals }: BankFileReport): string {
  const lines = deposits.flatMap(({ paidOn, bankgiro, amountOre, verdicts }) => [
    `${paidOn}  ${bankgiro}  ${kronor(amountOre)}`,
    ...verdicts.map(asLine),
  ])
  const counts = Object.entries(totals.counts).filter(([, count]) => count > 0)
  const sum = `deposits ${kronor(totals.depositsOre)}, payments ${kronor(totals.paymentsOre)}, new ${kronor(totals.newOre)}`
  return `${[...lines, [sum, ...counts.map(([verdict, count]) => `${verdict} ${count}`)].join(', ')].join('\n')}\n`
}

const asLine = ({ amountOre, verdict, reference, claim, remainingOre, excessOre }: VerdictOnPart) =>
  [
    `  ${kronor(amountOre)}`,
    verdict,
    reference,
    claim && `member ${claim.number}`,
    remainingOre && `remaining ${kronor(remainingOre)}`,
    excessOre > 0 && `excess ${kronor(excessOre)}`,
  ]
    .filter(Boolean)
    .join('  ')

const kronor = (ore: number): string => (ore / 100).toFixed(2)
