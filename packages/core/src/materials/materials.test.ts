import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { changeFact, createFact } from '../facts/index.ts'
import {
  createEdition,
  createMaterial,
  decideEditions,
  type FactDecision,
  getEdition,
  getMaterial,
  listEditions,
  listMaterials,
  recallEdition,
  reinstateEdition,
  supersedeEdition,
  updateEdition,
  updateMaterial,
  withdrawEdition,
} from './index.ts'

const oldNumber = '070-174 06 05'
const newNumber = '070-174 06 06'

/** A card in Swedish that carries the telephone number. */
async function card(ctx: TestContext) {
  const material = await createMaterial(ctx, { kind: 'information_card', name: 'Visitkort' })
  const phone = await createFact(ctx, { name: 'Jourtelefon', value: { kind: 'phone', number: oldNumber }, validFrom: '2024-01-01' })
  const versionIds = phone.versions.map(({ id }) => id)
  const edition = await createEdition(ctx, { materialId: material.id, language: 'sv', name: '2024:1', printedOn: '2024-02-01', versionIds })
  return { material, phone, edition, versionIds }
}

/** Answers for one edition, and what it is then. */
async function decide(ctx: TestContext, editionId: string, factId: string, decision: FactDecision) {
  await decideEditions(ctx, { factId, decisions: [{ editionId, decision }] })
  return getEdition(ctx, { editionId })
}

test(
  'a changed fact asks about the editions that carry what was so before, until each has an answer',
  withContext(async (ctx) => {
    const { material, phone, edition, versionIds } = await card(ctx)
    const second = await createEdition(ctx, { materialId: material.id, language: 'ar', name: '2024:1', versionIds })
    expect(edition).toMatchObject({ asked: false, state: 'current', facts: [{ name: 'Jourtelefon', outdated: false }] })

    await changeFact(ctx, {
      factId: phone.id,
      value: { kind: 'phone', number: newNumber },
      decisions: [{ editionId: second.id, decision: 'use_up', reason: 'det gamla numret kopplas vidare' }],
    })
    expect((await listEditions(ctx, { asked: true })).items.map(({ id }) => id)).toEqual([edition.id])
    expect((await listEditions(ctx, { asked: false })).items).toMatchObject([
      {
        id: second.id,
        state: 'using_up',
        asked: false,
        facts: [{ outdated: true, decision: { decision: 'use_up', decidedBy: 'test-user' } }],
      },
    ])
    const third = await createEdition(ctx, {
      materialId: material.id,
      language: 'fi',
      name: '2026:1',
      versionIds: [(await getEdition(ctx, { editionId: edition.id })).facts[0]?.newest.id ?? ''],
    })
    expect(third).toMatchObject({ asked: false, facts: [{ outdated: false }] })

    const answered = await decide(ctx, edition.id, phone.id, 'recall')
    expect(answered).toMatchObject({ asked: false, state: 'recalled', recalledOn: '2026-11-21', withdrawnOn: '2026-11-21' })
    expect((await listEditions(ctx, { asked: true })).items).toEqual([])
    await expect(decide(ctx, edition.id, phone.id, 'keep')).rejects.toMatchObject({
      code: 'edition_recalled',
    })
    await expect(decide(ctx, third.id, phone.id, 'keep')).rejects.toMatchObject({
      code: 'edition_not_asked',
    })
  }),
)

test(
  'an answer can be changed, and the next change asks again',
  withContext(async (ctx) => {
    const { phone, edition } = await card(ctx)
    const decisions = [{ editionId: edition.id, decision: 'keep' as const }]
    await changeFact(ctx, { factId: phone.id, value: { kind: 'phone', number: newNumber }, decisions })
    expect(await decide(ctx, edition.id, phone.id, 'use_up')).toMatchObject({ state: 'using_up' })
    await changeFact(ctx, { factId: phone.id, value: null })
    expect(await getEdition(ctx, { editionId: edition.id })).toMatchObject({
      asked: true,
      facts: [{ newest: { value: null }, decision: null }],
    })
    await changeFact(ctx, { factId: phone.id, value: { kind: 'phone', number: oldNumber } })
    expect(await getEdition(ctx, { editionId: edition.id })).toMatchObject({ asked: false, state: 'current', facts: [{ outdated: false }] })
  }),
)

test(
  'a recall for a change to come begins when it comes, can be moved to today, and can be taken back, which asks again',
  withContext(async (ctx) => {
    const { phone, edition } = await card(ctx)
    await changeFact(ctx, {
      factId: phone.id,
      value: { kind: 'phone', number: newNumber },
      validFrom: '2027-01-01',
      decisions: [{ editionId: edition.id, decision: 'recall', reason: 'numret upphör' }],
    })
    const planned = await getEdition(ctx, { editionId: edition.id })
    expect(planned).toMatchObject({ state: 'current', recalledOn: '2027-01-01', withdrawnReason: 'numret upphör', asked: false })
    expect(await recallEdition(ctx, { editionId: edition.id })).toMatchObject({ state: 'recalled', recalledOn: '2026-11-21' })
    await expect(recallEdition(ctx, { editionId: edition.id })).rejects.toMatchObject({ code: 'edition_recalled' })
    expect(await reinstateEdition(ctx, { editionId: edition.id })).toMatchObject({ recalledOn: null, withdrawnOn: null, asked: true })
    await expect(reinstateEdition(ctx, { editionId: edition.id })).rejects.toMatchObject({ code: 'edition_not_withdrawn' })
  }),
)

test(
  'an edition is not withdrawn before it was printed or valid, and not twice',
  withContext(async (ctx) => {
    const { edition } = await card(ctx)
    const tooEarly = { code: 'edition_withdrawn_too_early', params: { day: '2024-02-01' }, pointer: '/on' }
    await expect(withdrawEdition(ctx, { editionId: edition.id, on: '2024-01-31' })).rejects.toMatchObject(tooEarly)
    await expect(recallEdition(ctx, { editionId: edition.id, on: '2024-01-31' })).rejects.toMatchObject(tooEarly)
    await withdrawEdition(ctx, { editionId: edition.id, on: '2026-11-30', reason: 'ny logotyp' })
    expect(await getEdition(ctx, { editionId: edition.id })).toMatchObject({ state: 'current', withdrawnReason: 'ny logotyp' })
    await expect(withdrawEdition(ctx, { editionId: edition.id })).rejects.toMatchObject({ code: 'edition_withdrawn' })
    await expect(updateEdition(ctx, { editionId: edition.id, validFrom: '2026-12-01' })).rejects.toMatchObject({
      code: 'edition_valid_after_withdrawal',
    })
    ctx.clock.set('2026-11-30T09:00:00+01:00')
    expect((await listEditions(ctx, { withdrawn: true })).items).toMatchObject([{ state: 'withdrawn' }])
    expect((await listEditions(ctx, { withdrawn: false })).items).toEqual([])
    expect(await recallEdition(ctx, { editionId: edition.id })).toMatchObject({ withdrawnOn: '2026-11-30', recalledOn: '2026-11-30' })
  }),
)

test(
  'an edition is superseded by another of its material and language, never in a ring',
  withContext(async (ctx) => {
    const { material, edition } = await card(ctx)
    const make = (language: string, name: string) => createEdition(ctx, { materialId: material.id, language, name })
    const [second, third, arabic] = [await make('sv', '2025:1'), await make('sv', '2026:1'), await make('ar', '2026:1')]
    expect(await supersedeEdition(ctx, { editionId: edition.id, byId: second.id })).toMatchObject({ state: 'using_up' })
    await supersedeEdition(ctx, { editionId: second.id, byId: third.id })
    for (const byId of [edition.id, third.id]) {
      await expect(supersedeEdition(ctx, { editionId: third.id, byId })).rejects.toMatchObject({ code: 'edition_superseded_in_ring' })
    }
    await expect(supersedeEdition(ctx, { editionId: third.id, byId: arabic.id })).rejects.toMatchObject({
      code: 'edition_superseded_by_other',
    })
    expect(await supersedeEdition(ctx, { editionId: edition.id, byId: null })).toMatchObject({ state: 'current', supersededById: null })
  }),
)

test(
  'an edition carries one version of a fact, and two of a name are refused',
  withContext(async (ctx) => {
    const { material, phone, edition, versionIds } = await card(ctx)
    const changed = await changeFact(ctx, { factId: phone.id, value: { kind: 'phone', number: newNumber } })
    const make = (fields: object) => createEdition(ctx, { materialId: material.id, language: 'sv', name: 'x', ...fields })
    await expect(make({ versionIds: changed.versions.map(({ id }) => id) })).rejects.toMatchObject({
      code: 'fact_version_twice',
      pointer: '/versionIds/1',
    })
    await expect(make({ versionIds: [material.id] })).rejects.toMatchObject({ code: 'fact_version_not_found' })
    await expect(make({ name: '2024:1' })).rejects.toMatchObject({ code: 'edition_exists', pointer: '/name' })
    await expect(make({ materialId: edition.id })).rejects.toMatchObject({ code: 'material_not_found' })
    await expect(createMaterial(ctx, { kind: 'poster', name: ' Visitkort ' })).rejects.toMatchObject({ code: 'material_exists' })
    expect(await updateEdition(ctx, { editionId: edition.id, versionIds: [], name: '2024:2' })).toMatchObject({ name: '2024:2', facts: [] })
    expect(await updateEdition(ctx, { editionId: edition.id, versionIds })).toMatchObject({ asked: true, validFrom: '2024-02-01' })
  }),
)

test(
  'materials and editions come in pages, sorted as Swedish is',
  withContext(async (ctx) => {
    for (const name of ['Öppet hus', 'Affisch', 'Ängen']) {
      const { id } = await createMaterial(ctx, { kind: 'poster', name })
      await createEdition(ctx, { materialId: id, language: 'sv', name: '1' })
    }
    const names: string[] = []
    for (let after: string | undefined, more = true; more; ) {
      const { items, next } = await listMaterials(ctx, { limit: 1, ...(after && { after }) })
      names.push(...items.map(({ name }) => name))
      after = next ?? undefined
      more = next !== null
    }
    expect(names).toEqual(['Affisch', 'Ängen', 'Öppet hus'])
    const first = await listEditions(ctx, { limit: 2 })
    const rest = await listEditions(ctx, { limit: 2, after: first.next ?? '' })
    expect([...first.items, ...rest.items].map(({ material }) => material.name)).toEqual(names)
    const [material] = (await listMaterials(ctx)).items
    expect(material).toMatchObject({ languages: ['sv'] })
    expect(await getMaterial(ctx, { materialId: material?.id ?? '' })).toMatchObject({ name: 'Affisch' })
    expect(await updateMaterial(ctx, { materialId: material?.id ?? '', name: 'Affischen' })).toMatchObject({
      name: 'Affischen',
      kind: 'poster',
    })
  }),
)

test(
  'a volunteer sees no editions here',
  withContext(async (ctx) => {
    const volunteer = { ...ctx, actor: { kind: 'user' as const, userId: 'v', roles: ['volunteer' as const] } }
    await expect(listEditions(volunteer)).rejects.toMatchObject({ code: 'permission_denied' })
    const press = { ...ctx, actor: { kind: 'user' as const, userId: 'p', roles: ['press' as const] } }
    await expect(createMaterial(press, { kind: 'poster', name: 'Affisch' })).rejects.toMatchObject({ code: 'permission_denied' })
  }),
)
