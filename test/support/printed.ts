import type { Context, Day } from '@lykta/core'
import { toDate } from '@lykta/core'

let made = 0

interface PlaceFacts {
  name?: string
  type?: 'library' | 'pharmacy' | 'social_office' | 'police'
  municipalityCode?: string
  street?: string
  postcode?: string
}

/** A place as a row of its own. */
export async function placeRow(
  ctx: Context,
  { name = `Biblioteket ${++made}`, type = 'library', ...facts }: PlaceFacts = {},
): Promise<string> {
  const { id } = await ctx.db.place.create({ data: { name, type, municipalityCode: '0180', city: 'Exempelstad', ...facts } })
  return id
}

interface EditionFacts {
  material?: string
  language?: string
  name?: string
  printedOn?: Day
  withdrawnOn?: Day
  recalledOn?: Day
}

/** An edition of a material, which is made where there is none of that name. */
export async function editionRow(ctx: Context, facts: EditionFacts = {}): Promise<string> {
  const {
    material = 'Informationskort',
    language = 'sv',
    name = `2026:${++made}`,
    printedOn = '2026-01-01',
    withdrawnOn,
    recalledOn,
  } = facts
  const kind = 'information_card' as const
  const { id: materialId } = await ctx.db.material.upsert({ where: { name: material }, create: { name: material, kind }, update: {} })
  const { id } = await ctx.db.edition.create({
    data: {
      materialId,
      language,
      name,
      printedOn: toDate(printedOn),
      validFrom: toDate(printedOn),
      ...(withdrawnOn && { withdrawnOn: toDate(withdrawnOn) }),
      ...(recalledOn && { recalledOn: toDate(recalledOn) }),
    },
  })
  return id
}

interface LineFacts {
  editionId: string
  leftOver?: number
  removed?: number
  placed?: number
  noneLeft?: boolean
}

/** A visit as rows, without the ledger. */
export async function visitRow(
  ctx: Context,
  { placeId, on, lines = [], ...facts }: { placeId: string; on: Day; lines?: LineFacts[]; refused?: boolean; spot?: string },
): Promise<string> {
  const { id } = await ctx.db.visit.create({
    data: { key: crypto.randomUUID(), placeId, visitedOn: toDate(on), ...facts, lines: { create: lines } },
  })
  return id
}
