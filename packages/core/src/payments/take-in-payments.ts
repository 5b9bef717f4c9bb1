import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Day } from '../day.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { readSettings } from '../settings/queries.ts'
import { transaction } from '../transaction.ts'
import { claimsNamed, holdMemberships, parts } from './claim-facts.ts'
import { keptReference } from './kept-reference.ts'
import { type PlannedPart, planParts } from './plan.ts'
import { type BankFile, type KeyedSection, type Refusal, readBankFile } from './read-bank-file.ts'
import { TakeInPayments } from './schemas.ts'
import { type PaymentVerdict, paymentVerdicts } from './verdict.ts'
import { writeParts } from './write-parts.ts'

/** What becomes of a payment of the file, or of a part of one. Says nothing of who paid; for that there is `readPayers`. */
export interface VerdictOnPart {
  /** Which payment of its deposit, from 0. */
  payment: number
  amountOre: number
  reference: string | null
  verdict: PaymentVerdict
  /** On whom the claim is that its reference names. Her name is null if she is erased. */
  claim: { id: string; membershipId: string; number: number; name: string | null } | null
  /** What is then left to pay of the claim; null where it is assigned to none. */
  remainingOre: number | null
  excessOre: number
  /** Once it is taken in. */
  paymentId: string | null
}

export interface Deposit extends Pick<KeyedSection, 'bankgiro' | 'depositSerial' | 'amountOre'> {
  paidOn: Day
  verdicts: VerdictOnPart[]
}

export interface BankFileReport {
  madeAt: Date
  /** Made for a trial: no money has moved. */
  test: boolean
  /** When this very file was taken in before. */
  takenInAt: Date | null
  applied: boolean
  deposits: Deposit[]
  refused: Refusal[]
  /** What the bank says that it put in, and what the payments add up to. */
  totals: { depositsOre: number; paymentsOre: number; newOre: number; counts: Record<PaymentVerdict, number> }
}

/**
 * Takes a BgMax file from the bank in. Every payment gets a verdict. With `apply` all that is new is written in one transaction, or nothing;
 * the same deposit again, in whatever file, adds nothing. A section that is broken or not for our bankgiro number is refused whole and
 * named; where the file cannot be trusted it throws `bgmax_…`. No contact is made or changed.
 */
export async function takeInPayments(ctx: Context, input: z.input<typeof TakeInPayments>): Promise<BankFileReport> {
  requirePermission(ctx, 'payments:write')
  const { file, apply } = parse(TakeInPayments, input)
  const bank = readBankFile(ctx, file, await readSettings(ctx))
  return transaction(ctx, async (ctx) => {
    // One at a time: the second of two at once sees what the first one wrote.
    await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('payment_file', 0))`
    const before = await ctx.db.paymentFile.findUnique({ where: { digest: bank.digest }, select: { importedAt: true } })
    const planned = await plan(ctx, bank, apply)
    const ids = apply ? await writeParts(ctx, bank, planned) : new Map<string, string>()
    const report = reportOf(bank, planned, ids)
    if (ids.size > 0) await audit(ctx, 'payments.taken_in', null, { payments: ids.size, amountOre: report.totals.newOre })
    return { ...report, takenInAt: before?.importedAt ?? null, applied: apply }
  })
}

async function plan(ctx: Context, { sections }: BankFile, hold: boolean): Promise<PlannedPart[]> {
  const all = sections.flatMap((section) => section.parts)
  const references = all.map(({ reference }) => reference).filter((reference) => /^\d{2,25}$/.test(reference))
  if (hold) await holdMemberships(ctx, references)
  const seen = new Set<string>()
  for (const keys of parts(all.map(({ key }) => key))) {
    const rows = await ctx.db.payment.findMany({ where: { sourceKey: { in: keys } }, select: { sourceKey: true } })
    for (const { sourceKey } of rows) if (sourceKey) seen.add(sourceKey)
  }
  return planParts(all, { seen, claims: await claimsNamed(ctx, references), today: ctx.clock.today() })
}

type Report = Pick<BankFileReport, 'madeAt' | 'test' | 'deposits' | 'refused' | 'totals'>

function reportOf({ madeAt, test, sections, refused }: BankFile, planned: PlannedPart[], ids: ReadonlyMap<string, string>): Report {
  const byKey = new Map(planned.map((one) => [one.part.key, one]))
  const deposits = sections.map(({ bankgiro, depositSerial, amountOre, paymentDate, parts }) => ({
    bankgiro,
    depositSerial,
    amountOre,
    paidOn: paymentDate,
    verdicts: parts.flatMap(({ key }) => byKey.get(key) ?? []).map((one) => toVerdict(one, ids.get(one.part.key) ?? null)),
  }))
  const sum = (some: PlannedPart[]) => some.reduce((total, { part }) => total + part.amountOre, 0)
  const count = (verdict: PaymentVerdict) => planned.filter((one) => one.verdict === verdict).length
  // Every verdict is a key, made from the list of them.
  const counts = Object.fromEntries(paymentVerdicts.map((verdict) => [verdict, count(verdict)])) as Record<PaymentVerdict, number>
  const totals = {
    depositsOre: sections.reduce((total, { amountOre }) => total + amountOre, 0),
    paymentsOre: sum(planned),
    newOre: sum(planned.filter(({ verdict }) => verdict !== 'already_seen')),
    counts,
  }
  return { madeAt, test, deposits, refused, totals }
}

const toVerdict = ({ part, verdict, named, remainingOre, excessOre }: PlannedPart, paymentId: string | null): VerdictOnPart => ({
  payment: part.payment,
  amountOre: part.amountOre,
  reference: named ? part.reference : keptReference(part.reference),
  verdict,
  claim: named ? { id: named.claim.id, membershipId: named.membership.id, number: named.membership.number, name: named.name } : null,
  remainingOre,
  excessOre,
  paymentId,
})
