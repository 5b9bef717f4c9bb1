import { addDays, type Context, type Day } from '@lykta/core'
import { changeFact, createFact } from '@lykta/core/facts'
import { createEdition, createMaterial, type Edition, recallEdition, supersedeEdition } from '@lykta/core/materials'
import { listDue, makeRound } from '@lykta/core/rounds'
import { addDemandPeak, createHolder, orderPrint, receivePrint, recordMovements, setReorderPoint } from '@lykta/core/stock'
import { loadPlaces } from './places.ts'
import { logYear, type Printed } from './visits.ts'

/** Numbers of nobody. */
const number = { before: '070-1740690', now: '070-1740691' }

interface Holders {
  storeId: string
  bagId: string
  partnerId: string
}

/**
 * Cards in four languages and a brochure: printed, handed out and left at places over a year. Two weeks ago the telephone number changed:
 * the Swedish and the Arabic card are recalled, the English one is used up, and of the Finnish one nobody has decided.
 */
export async function loadMaterial(office: Context, volunteer: Context, volunteerId: string): Promise<void> {
  const holders = {
    storeId: (await createHolder(office, { kind: 'store', name: 'Kansliet' })).id,
    bagId: (await createHolder(office, { kind: 'volunteer', userId: volunteerId })).id,
    partnerId: (await createHolder(office, { kind: 'partner', name: 'Systerjouren Fyren' })).id,
  }
  const printed = await printAll(office, holders.storeId)
  await shareOut(office, printed, holders)
  await logYear(office, volunteer, await loadPlaces(office), printed, holders)
  await planPrints(office, printed, holders.storeId)
  await planRound(office)
}

async function printAll(office: Context, storeId: string): Promise<Printed> {
  const ago = (days: number): Day => addDays(office.clock.today(), -days)
  const phone = await createFact(office, { name: 'Jourtelefon', value: { kind: 'phone', number: number.before }, validFrom: ago(900) })
  const web = { kind: 'web' as const, url: 'https://lyktan.example/' }
  const page = (await createFact(office, { name: 'Webbplats', value: web, validFrom: ago(900) })).versions.map(({ id }) => id)
  const { id: materialId } = await createMaterial(office, { kind: 'information_card', name: 'Informationskort' })
  const { id: brochureId } = await createMaterial(office, { kind: 'brochure', name: 'Broschyren' })
  const print = async (language: string, quantity: number, on: Day, versionIds: string[], of = materialId) => {
    const name = on > ago(100) ? '2026:2' : '2025:1'
    const edition = await createEdition(office, { materialId: of, language, name, printedOn: on, versionIds })
    await arrive(office, edition, quantity, storeId)
    return edition
  }
  const first = [...page, ...phone.versions.map(({ id }) => id)]
  const old = {
    sv: await print('sv', 2500, ago(390), first),
    ar: await print('ar', 1000, ago(390), first),
    en: await print('en', 1000, ago(390), first),
    fi: await print('fi', 500, ago(390), first),
  }
  const brochure = await print('sv', 800, ago(380), page, brochureId)
  const { versions } = await changeFact(office, {
    factId: phone.id,
    value: { kind: 'phone', number: number.now },
    validFrom: ago(14),
    decisions: [{ editionId: old.en.id, decision: 'use_up', reason: 'Det gamla numret kopplas vidare till årsskiftet' }],
  })
  const second = [...page, ...versions.slice(0, 1).map(({ id }) => id)]
  const now = { sv: await print('sv', 1500, ago(13), second), ar: await print('ar', 600, ago(13), second) }
  for (const language of ['sv', 'ar'] as const) {
    await supersedeEdition(office, { editionId: old[language].id, byId: now[language].id })
    await recallEdition(office, { editionId: old[language].id, on: ago(12), reason: 'Telefonnumret är ändrat' })
  }
  return { old, now, brochure }
}

/** One krona a copy, and six hundred for setting it. */
async function arrive(
  office: Context,
  { id: editionId, printedOn, validFrom }: Edition,
  quantity: number,
  holderId: string,
): Promise<void> {
  const happenedOn = printedOn ?? validFrom
  const costOre = 60_000 + quantity * 100
  const order = { editionId, quantity, costOre, printer: 'Exempeltryckeriet', orderedOn: addDays(happenedOn, -10), holderId }
  const { id: orderId } = await orderPrint(office, order)
  await receivePrint(office, { key: crypto.randomUUID(), orderId, quantity, happenedOn })
}

async function shareOut(office: Context, { old, now, brochure }: Printed, { storeId: fromId, bagId, partnerId }: Holders): Promise<void> {
  const ago = (days: number): Day => addDays(office.clock.today(), -days)
  const handed = ({ id: editionId }: Edition, quantity: number, toId: string, happenedOn: Day) => {
    return { kind: 'handed' as const, key: crypto.randomUUID(), editionId, quantity, fromId, toId, happenedOn }
  }
  const damp = { kind: 'destroyed' as const, key: crypto.randomUUID(), editionId: old.fi.id, quantity: 40, fromId, reason: 'Fuktskadade' }
  const movements = [
    handed(old.sv, 400, bagId, ago(280)),
    handed(old.ar, 150, bagId, ago(280)),
    handed(old.en, 150, bagId, ago(280)),
    handed(old.fi, 100, bagId, ago(280)),
    handed(now.sv, 200, bagId, ago(10)),
    handed(now.ar, 80, bagId, ago(10)),
    handed(brochure, 150, partnerId, ago(200)),
    { ...damp, happenedOn: ago(90) },
  ]
  await recordMovements(office, { movements })
}

/** A new print is on its way, another is due, and the campaign of the autumn asks for more. */
async function planPrints(office: Context, { now }: Printed, holderId: string): Promise<void> {
  const today = office.clock.today()
  const materialId = now.sv.material.id
  await setReorderPoint(office, { materialId, language: 'sv', quantity: 500, leadDays: 14 })
  await setReorderPoint(office, { materialId, language: 'fi', quantity: 450, leadDays: 21 })
  await orderPrint(office, { editionId: now.ar.id, quantity: 500, costOre: 90_000, expectedOn: addDays(today, 9), holderId })
  const year = today.slice(0, 4)
  await addDemandPeak(office, { name: 'En vecka fri från våld', startsOn: `${year}-11-23`, endsOn: `${year}-11-29`, times: 3 })
}

/** One round of what is due in one municipality. */
async function planRound(office: Context): Promise<void> {
  const { places } = await listDue(office)
  const first = places[0]?.place.municipalityCode
  const placeIds = places.filter(({ place }) => place.municipalityCode === first).map(({ place }) => place.id)
  if (placeIds.length > 0) await makeRound(office, { purpose: 'refill', placeIds })
}
