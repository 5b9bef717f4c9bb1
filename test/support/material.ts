import type { TestContext } from './context.ts'

let made = 0

/** A place where material may lie; its id. */
export async function place(ctx: TestContext, fields: { name?: string; municipalityCode?: string; closedOn?: Date } = {}): Promise<string> {
  const { id } = await ctx.db.place.create({
    data: { name: `Biblioteket ${++made}`, type: 'library', municipalityCode: '0180', ...fields },
  })
  return id
}

/** A printed card in a language; its id. */
export async function edition(ctx: TestContext, fields: { language?: string } = {}): Promise<string> {
  const { id: materialId } = await ctx.db.material.create({ data: { kind: 'information_card', name: `Kort ${++made}` } })
  const { id } = await ctx.db.edition.create({
    data: { materialId, language: 'sv', name: '2026:1', printedOn: new Date('2026-01-01'), validFrom: new Date('2026-01-01'), ...fields },
  })
  return id
}
