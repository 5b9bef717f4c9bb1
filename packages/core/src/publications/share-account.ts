import { split } from './split.ts'

/** All movements of one kind between the same two; null is outside the stock. */
export interface Flow {
  kind: 'printed' | 'handed' | 'placed' | 'returned' | 'destroyed' | 'counted' | 'sent'
  fromId: string | null
  toId: string | null
  quantity: number
}

export interface Share {
  holderId: string
  parts: number
}

/** What a co-publisher is due and what became of it. Copies but for `dueOre`. */
export interface ShareAccount extends Share {
  dueCopies: number
  /** Null while no cost is known. */
  dueOre: number | null
  /** Came to it from the printer and from others, less what it handed on to others. */
  got: number
  /** Lies at places: placed, less what came back. */
  placed: number
  /** Sent to organisations that asked. */
  sent: number
}

/**
 * The account of an edition's co-publishers. `partners` are the holders that are partners: every other is ours, and what goes from one of
 * ours to another has gone nowhere. Flows that were taken back are not among `flows`.
 */
export function shareAccounts(
  shares: readonly Share[],
  { flows, partners, costOre }: { flows: readonly Flow[]; partners: ReadonlySet<string>; costOre: number | null },
): ShareAccount[] {
  const parts = shares.map((share) => share.parts)
  const copies = split(printed(flows), parts)
  const ore = costOre === null ? [] : split(costOre, parts)
  const party = (holderId: string) => (partners.has(holderId) ? holderId : 'ours')
  return shares.map((share, index) => {
    const out = (kind: Flow['kind']) => total(flows, (flow) => flow.kind === kind && flow.fromId !== null && party(flow.fromId) === whose)
    const into = (kind: Flow['kind']) => total(flows, (flow) => flow.kind === kind && flow.toId !== null && party(flow.toId) === whose)
    const whose = party(share.holderId)
    return {
      ...share,
      dueCopies: copies[index] ?? 0,
      dueOre: ore[index] ?? null,
      got: into('printed') + into('handed') - out('handed'),
      placed: out('placed') - into('returned'),
      sent: out('sent'),
    }
  })
}

export const printed = (flows: readonly Flow[]): number => total(flows, ({ kind }) => kind === 'printed')

const total = (flows: readonly Flow[], wanted: (flow: Flow) => boolean): number =>
  flows.filter(wanted).reduce((sum, { quantity }) => sum + quantity, 0)
