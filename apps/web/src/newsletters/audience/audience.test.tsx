import { createNewsletter, getNewsletter, getSeries, setContent, updateNewsletter } from '@lykta/core/newsletters'
import { expect, test } from 'vitest'
import { association, member, seriesId, words } from '../../../../../test/support/letters.ts'
import { type Site, withSite } from '../../../../../test/support/site.ts'

/** A draft that two members are meant to get, of whom one has not said how she may be reached. */
async function draft(site: Site): Promise<{ office: Site; id: string; path: string; base: string }> {
  await association(site.ctx)
  await member(site.ctx, { email: 'marta@mejl.example' })
  await member(site.ctx, { email: 'nour@mejl.example', givenName: 'Nour', language: 'ar', safe: null })
  const { id } = await createNewsletter(site.ctx, { seriesId: await seriesId(site.ctx), title: 'Vårbrev' })
  const office = await site.as('office')
  const path = `/newsletters/${id}`
  return { office, id, path, base: await baseIn(office, `${path}/audience`) }
}

const baseIn = async (office: Site, path: string) => /name="base" value="([^"]+)"/.exec(await (await office.get(path)).text())?.[1] ?? ''

const swedish = { 'audience.include': '0', 'audience.include.0.languages': 'sv' }

test(
  'an audience is counted before it is saved, and saved with its exception',
  withSite(async (site) => {
    const { office, id, path, base } = await draft(site)
    const counted = await (await office.post(`${path}/audience`, { base, ...swedish, do: 'count' })).text()
    expect(counted).toContain('1 får brevet.')
    expect((await getNewsletter(site.ctx, { newsletterId: id })).audience.include[0]?.languages).toBeUndefined()
    const added = await (await office.post(`${path}/audience`, { base, ...swedish, do: 'add:exclude' })).text()
    expect(added).toMatch(/name="audience.include.0.languages"[^>]*checked[^>]*value="sv"/)
    const except = { 'audience.exclude': '0', 'audience.exclude.0.roles': 'board' }
    expect((await office.post(`${path}/audience`, { base, ...swedish, ...except, do: 'save' })).headers.get('location')).toBe(path)
    expect((await getNewsletter(site.ctx, { newsletterId: id })).audience).toEqual({
      include: [{ languages: ['sv'] }],
      exclude: [{ roles: ['board'] }],
    })
  }),
)

test(
  'who has signed up is a choice like others, and is not lost when another is added',
  withSite(async (site) => {
    const { office, id, path } = await draft(site)
    const { revision } = await getNewsletter(site.ctx, { newsletterId: id })
    await updateNewsletter(site.ctx, { newsletterId: id, revision, audience: { include: [{ subscribers: true }] } })
    const page = await (await office.get(`${path}/audience`)).text()
    expect(page).toMatch(/name="audience.include.0.subscribers"[^>]*checked/)
    const form = { 'audience.include': '0', 'audience.include.0.subscribers': 'true', 'audience.include.0.languages': 'sv', do: 'save' }
    expect((await office.post(`${path}/audience`, { base: await baseIn(office, `${path}/audience`), ...form })).status).toBe(303)
    expect((await getNewsletter(site.ctx, { newsletterId: id })).audience.include).toEqual([{ subscribers: true, languages: ['sv'] }])
  }),
)

test(
  'a group of nobody is pointed out, and what somebody else has chosen meanwhile is not overwritten',
  withSite(async (site) => {
    const { office, id, path, base } = await draft(site)
    const empty = await office.post(`${path}/audience`, { base, 'audience.include': '0', do: 'save' })
    expect(empty.status).toBe(422)
    expect(await empty.text()).toContain('href="#field-audience-include-0-classes"')
    await setContent(site.ctx, { newsletterId: id, revision: 1, language: 'sv', content: words() })
    expect((await office.post(`${path}/audience`, { base, ...swedish, do: 'save' })).status).toBe(303)
    const stale = await office.post(`${path}/audience`, { base, ...swedish, do: 'save' })
    expect(stale.status).toBe(422)
    expect(await stale.text()).toContain('Någon annan har ändrat brevet')
  }),
)

test(
  'everyone who is left out is named with the reason, to whoever may see names',
  withSite(async (site) => {
    const { office, path } = await draft(site)
    expect(await (await office.get(path)).text()).toContain(`${path}/left-out?reason=no_safe_contact`)
    expect(await (await office.get(`${path}/left-out?reason=no_safe_contact`)).text()).toContain('Nour Exempel')
    const press = await site.as('press')
    expect(await (await press.get(path)).text()).not.toContain('left-out')
    expect((await press.get(`${path}/left-out`)).status).toBe(403)
  }),
)

test(
  'name, look and what is done in doubt are changed in the draft, and only there',
  withSite(async (site) => {
    const { office, id, path } = await draft(site)
    const base = await baseIn(office, `${path}/settings`)
    await office.post(`${path}/settings`, { base, title: 'Höstbrev', template: 'notice', uncertain: 'hold' })
    const changed = await getNewsletter(site.ctx, { newsletterId: id })
    expect(changed).toMatchObject({ title: 'Höstbrev', template: 'notice', uncertain: 'hold' })
    const look = await (await office.get(`${path}/preview?language=sv&template=press`)).text()
    expect(look).toContain('Här står brevets text.')
    await updateNewsletter(site.ctx, { newsletterId: id, revision: changed.revision, title: 'Annat' })
    expect((await office.post(`${path}/settings`, { base, title: 'Mitt', template: 'notice', uncertain: 'hold' })).status).toBe(422)
    await site.ctx.db.newsletter.update({ where: { id }, data: { state: 'cancelled' } })
    const now = await baseIn(office, `${path}/settings`)
    expect((await office.post(`${path}/settings`, { base: now, title: 'Mitt', template: 'notice', uncertain: 'hold' })).status).toBe(422)
    expect((await getNewsletter(site.ctx, { newsletterId: id })).title).toBe('Annat')
  }),
)

test(
  'the board changes whom new letters of a series are for; the office may not',
  withSite(async (site) => {
    const { office } = await draft(site)
    const id = await seriesId(site.ctx)
    const volunteers = { 'audience.include': '0', 'audience.include.0.roles': 'volunteer', do: 'save' }
    expect((await office.post(`/series/${id}/audience`, volunteers)).status).toBe(403)
    expect((await (await site.as('board')).post(`/series/${id}/audience`, volunteers)).status).toBe(303)
    expect((await getSeries(site.ctx, { seriesId: id })).audience).toEqual({ include: [{ roles: ['volunteer'] }], exclude: [] })
  }),
)
