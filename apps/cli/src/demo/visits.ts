import { addDays, type Context } from '@lykta/core'
import type { Edition } from '@lykta/core/materials'
import { logVisit } from '@lykta/core/visits'

/** What has been printed, by language. */
export interface Printed {
  old: { sv: Edition; ar: Edition; en: Edition; fi: Edition }
  now: { sv: Edition; ar: Edition }
  brochure: Edition
}

const spots = ['hyllan vid entrén', 'disken', 'väntrummet', 'anslagstavlan', 'toaletten']

/**
 * A year of visits, half of them a volunteer's: most places were filled up twice, at some nothing is ever taken, one wants no more, and
 * at one in five the recalled cards have been fetched already. The last places nobody has been to.
 */
export async function logYear(
  office: Context,
  volunteer: Context,
  placeIds: string[],
  printed: Printed,
  { storeId, bagId }: { storeId: string; bagId: string },
): Promise<void> {
  for (const [index, placeId] of placeIds.slice(0, -4).entries()) {
    const hers = index % 2 === 0
    const who = hers ? volunteer : office
    const common = {
      placeId,
      holderId: hers ? bagId : storeId,
      spot: spots[index % spots.length] ?? null,
      ...(!hers && { visitedBy: null }),
    }
    for (const visit of visitsAt(index, printed)) {
      const { ago, ...facts } = visit
      await logVisit(who, { ...common, ...facts, key: crypto.randomUUID(), visitedOn: addDays(office.clock.today(), -ago) })
    }
  }
}

interface MadeUp {
  ago: number
  refused?: boolean
  lines: { editionId: string; leftOver?: number; removed?: number; placed?: number }[]
}

function visitsAt(index: number, { old, now, brochure }: Printed): MadeUp[] {
  const other = [old.ar, old.en, old.fi][index % 3] ?? old.ar
  const untaken = index % 8 === 5
  const [first, second] = [250 - ((index * 7) % 50), 110 - ((index * 11) % 70)]
  const left = untaken ? 15 : (index * 5) % 11
  const leftOther = untaken ? 8 : (index * 3) % 7
  const visits: MadeUp[] = [
    { ago: first, lines: [line(old.sv, 15), line(other, 8), ...(index % 6 === 1 ? [line(brochure, 5)] : [])] },
    {
      ago: second,
      lines: [
        { editionId: old.sv.id, leftOver: left, placed: 15 - left },
        { editionId: other.id, leftOver: leftOther, placed: 8 - leftOther },
      ],
    },
  ]
  if (untaken) visits.push({ ago: second - 20, lines: [{ editionId: old.sv.id, leftOver: 15 }] })
  if (index === 9) visits.push({ ago: 20, refused: true, lines: [] })
  if (index % 5 === 0) visits.push({ ago: 8 - (index % 4), lines: [{ editionId: old.sv.id, leftOver: 6, removed: 6 }, line(now.sv, 15)] })
  return visits
}

const line = ({ id: editionId }: Edition, placed: number) => ({ editionId, placed })
