import type { z } from 'zod'
import type { Context } from '../context.ts'
import { readEdition } from '../materials/queries.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { EditionId } from './schemas.ts'
import { type Flow, printed, type ShareAccount, shareAccounts } from './share-account.ts'

/** Who publishes an edition together, what each is due and what became of it. */
export interface Shares {
  /** Copies that came from the printer. */
  printed: number
  /** Of all orders that were not cancelled; null while none has a cost. */
  costOre: number | null
  /** Orders whose cost nobody has written down: what is due will be more. */
  ordersWithoutCost: number
  publishers: (ShareAccount & { name: string; ours: boolean })[]
}

/** Throws `edition_not_found`. Without co-publishers the list is empty. */
export async function getShares(ctx: Context, input: z.input<typeof EditionId>): Promise<Shares> {
  requirePermission(ctx, 'materials:read')
  const { editionId } = parse(EditionId, input)
  await readEdition(ctx, editionId)
  const rows = await ctx.db.editionShare.findMany({ where: { editionId }, include: { holder: true } })
  const orders = await ctx.db.printOrder.findMany({ where: { editionId, cancelledOn: null }, select: { costOre: true } })
  const costs = orders.flatMap(({ costOre }) => costOre ?? [])
  const costOre = costs.length > 0 ? costs.reduce((sum, cost) => sum + cost, 0) : null
  const flows = await flowsOf(ctx, editionId)
  const partners = await ctx.db.holder.findMany({ where: { kind: 'partner' }, select: { id: true } })
  const shares = rows
    .map(({ holderId, parts, holder }) => ({ holderId, parts, name: holder.name ?? '', ours: holder.kind !== 'partner' }))
    .sort((a, b) => Number(b.ours) - Number(a.ours) || a.name.localeCompare(b.name, 'sv'))
  const accounts = shareAccounts(shares, { flows, partners: new Set(partners.map(({ id }) => id)), costOre })
  return {
    ...{ printed: printed(flows), costOre, ordersWithoutCost: orders.length - costs.length },
    publishers: accounts.map((account, index) => ({ ...account, name: shares[index]?.name ?? '', ours: shares[index]?.ours ?? false })),
  }
}

/** What the ledger says of an edition, without what was recorded wrongly and taken back. */
const flowsOf = (ctx: Context, editionId: string): Promise<Flow[]> =>
  ctx.db.$queryRaw<Flow[]>`
    SELECT m.kind::text, m.from_id::text AS "fromId", m.to_id::text AS "toId", sum(m.quantity)::int AS quantity
    FROM stock_movement m
    WHERE m.edition_id = ${editionId}::uuid AND m.kind <> 'corrected'
      AND NOT EXISTS (SELECT FROM stock_movement c WHERE c.corrects_id = m.id)
    GROUP BY 1, 2, 3`
