import { createPlace } from '@lykta/core/places'
import { expect, test } from 'vitest'
import { type Site, withSite } from '../../../../test/support/site.ts'

const pageOf = async (site: Site, path: string) =>
  (await (await site.get(path)).text()).replaceAll(/[\u00a0\u2068\u2069]/g, ' ').replaceAll(/ +/g, ' ')
const movedTo = (answer: Response) => answer.headers.get('location') ?? ''
const idIn = (path: string) => /[0-9a-f-]{36}/.exec(path)?.[0] ?? ''

/** The office has written down a telephone number, a card and an edition of it that carries the number. */
async function card(site: Site) {
  const office = await site.as('office')
  const number = { name: 'Jourtelefon', 'value.number': '070-174 06 05', validFrom: '2024-01-01' }
  const fact = movedTo(await office.post('/materials/facts/new?kind=phone', number))
  const material = movedTo(await office.post('/materials/new', { kind: 'information_card', name: 'Lilla kortet' }))
  const version = await site.ctx.db.publicFactVersion.findFirstOrThrow()
  const edition = movedTo(
    await office.post(`${material}/editions/new`, {
      language: 'ar',
      name: '2024:1',
      printedOn: '2024-02-01',
      [`fact.${idIn(fact)}`]: version.id,
    }),
  )
  return { office, fact, material, edition, editionId: idIn(edition) }
}

/** Somebody left or saw cards at a library. */
async function visits(site: Site, editionId: string) {
  const place = await createPlace(
    { ...site.ctx, actor: { kind: 'user', userId: 'test-user', roles: ['office'] } },
    { name: 'Biblioteket', type: 'library', municipalityCode: '0180', street: 'Storgatan 2', postcode: '111 22', city: 'Stockholm' },
  )
  return (visitedOn: string, line: { placed: number } | { noneLeft: true }) =>
    site.ctx.db.visit.create({
      data: { key: crypto.randomUUID(), placeId: place.id, visitedOn: new Date(visitedOn), lines: { create: { editionId, ...line } } },
    })
}

test(
  'a changed telephone number leads through questions and recall to a closed list, and the landing page is one click away',
  withSite(async (site) => {
    const { office, fact, edition, editionId } = await card(site)
    const visit = await visits(site, editionId)
    await visit('2026-05-01', { placed: 30 })
    expect(await pageOf(office, '/materials')).toMatch(/Lilla kortet[\s\S]*Informationskort[\s\S]*arabiska/)
    expect(await pageOf(office, '/materials')).toContain('Allt som står på upplagorna stämmer')
    expect(await pageOf(office, edition)).toMatch(/\+46 70 174 06 05[\s\S]*stämmer/)

    const changed = await office.post(`${fact}/change`, { 'value.number': '070-174 06 06', validFrom: '2026-11-21' })
    expect(movedTo(changed)).toBe(`${fact}/editions`)
    const landing = await pageOf(office, '/materials')
    expect(landing).toContain('En upplaga väntar på ett beslut')
    expect(landing).toContain(`href="/materials/recall?fact=${idIn(fact)}"`)
    expect(landing).toContain('Gammalt telefonnummer: Jourtelefon')
    expect(landing).toMatch(/Ligger på en plats, högst 30 ex\./)
    expect(await pageOf(office, `/materials/recall?fact=${idIn(fact)}`)).toMatch(/Biblioteket[\s\S]*Storgatan 2[\s\S]*30 ex/)

    expect(await pageOf(office, `${fact}/editions`)).toMatch(
      /Lilla kortet , arabiska, 2024:1[\s\S]*Där står \+46 70 174 06 05[\s\S]*Ligger på en plats, högst 30 ex/,
    )
    const none = await office.post(`${fact}/editions`, {})
    expect([none.status, (await none.text()).includes('Bestäm för minst en upplaga')]).toEqual([422, true])
    const decided = await office.post(`${fact}/editions`, { [`decision.${editionId}`]: 'recall', reason: 'Numret är avslutat' })
    expect(movedTo(decided)).toBe(`/materials/recall?fact=${idIn(fact)}`)
    expect(await pageOf(office, edition)).toMatch(/återkallad[\s\S]*Numret är avslutat/)

    await visit('2026-11-21', { noneLeft: true })
    const recall = await pageOf(office, '/materials/recall')
    expect(recall).toMatch(/Ingen plats är kvar[\s\S]*Klara platser[\s\S]*Biblioteket[\s\S]*21 november 2026/)
  }),
)

test(
  'an edition is set right, replaced, withdrawn and taken into use again',
  withSite(async (site) => {
    const { office, material, edition } = await card(site)
    const newer = movedTo(await office.post(`${material}/editions/new`, { language: 'ar', name: '2026:1' }))
    expect(movedTo(await office.post(`${edition}/successor`, { byId: idIn(newer) }))).toBe(edition)
    expect(await pageOf(office, edition)).toMatch(/används upp[\s\S]*Ersätts av[\s\S]*2026:1/)
    const early = await office.post(`${edition}/withdraw`, { how: 'only', on: '2024-01-31' })
    expect([early.status, (await early.text()).includes('Upplagan fanns inte före')]).toEqual([422, true])
    expect((await office.post(`${edition}/withdraw`, { on: '2026-11-21' })).status).toBe(422)
    expect(movedTo(await office.post(`${edition}/withdraw`, { how: 'only', on: '2026-11-21', reason: 'Ny logotyp' }))).toBe(edition)
    expect(await pageOf(office, edition)).toMatch(/indragen[\s\S]*Ny logotyp/)
    expect(await pageOf(office, `${edition}/withdraw`)).not.toContain('value="only"')
    await office.post(`${edition}/reinstate`)
    expect(await pageOf(office, edition)).not.toContain('>indragen<')
    expect(await pageOf(office, `${edition}/edit`)).toContain('value="2024:1"')
    await office.post(`${edition}/edit`, { language: 'ar', name: '2024:2', printedOn: '2024-02-01', validFrom: '2024-02-01' })
    expect(await pageOf(office, edition)).toMatch(/2024:2[\s\S]*Inga uppgifter är angivna/)
    expect(movedTo(await office.post(`${material}/edit`, { kind: 'poster', name: 'Affischen' }))).toBe(material)
    expect(await pageOf(office, material)).toMatch(/Affisch[\s\S]*Affischen[\s\S]*arabiska, <bdi>2026:1/)
  }),
)

test(
  'hours are written by the day, wrong ones are asked for again at their day, and a fact can be renamed and end',
  withSite(async (site) => {
    const office = await site.as('office')
    const page = '/materials/facts/new?kind=hours'
    const wrong = await office.post(page, { name: 'Öppet', day1: '9–12', day3: 'nio', validFrom: '2026-11-21' })
    expect([wrong.status, (await wrong.text()).includes('Onsdag: Skriv tiderna som')]).toEqual([422, true])
    const twice = await office.post(page, { name: 'Öppet', day1: '9–12, 11–13', validFrom: '2026-11-21' })
    expect(await twice.text()).toContain('Två av tiderna går in i varandra')
    const fact = movedTo(await office.post(page, { name: 'Öppet', day1: '9–12', day2: '9-12', validFrom: '2026-11-21' }))
    expect(await pageOf(office, '/materials/facts')).toContain('måndag–tisdag 09:00–12:00')
    expect(await pageOf(office, `${fact}/change`)).toContain('value="09:00–12:00"')
    expect(movedTo(await office.post(`${fact}/rename`, { name: 'Kontoret' }))).toBe(fact)
    expect((await office.post(`${fact}/rename`, {})).status).toBe(422)
    await office.post(`${fact}/change`, { ended: 'on', validFrom: '2027-01-01' })
    expect(await pageOf(office, '/materials/facts')).toMatch(/Kontoret[\s\S]*1 januari 2027: upphör/)
  }),
)

test(
  'press reads and changes nothing, a volunteer sees none of it',
  withSite(async (site) => {
    const { fact, material, edition } = await card(site)
    const [press, volunteer] = [await site.as('press'), await site.as('volunteer')]
    for (const path of ['/materials', '/materials/facts', fact, material, edition, '/materials/recall']) {
      expect([path, (await press.get(path)).status]).toEqual([path, 200])
      expect([path, (await volunteer.get(path)).status]).toEqual([path, 403])
    }
    for (const path of [`${fact}/change`, `${fact}/editions`, `${edition}/edit`, `${edition}/withdraw`, '/materials/new']) {
      expect([path, (await press.get(path)).status]).toEqual([path, 403])
    }
    expect((await press.post(`${edition}/reinstate`)).status).toBe(403)
    expect(await pageOf(press, edition)).not.toContain('Dra in eller återkalla')
  }),
)
