import { createContact } from '@lykta/core/contacts'
import { createNewsletter, getNewsletter, setContent } from '@lykta/core/newsletters'
import { expect, test } from 'vitest'
import { association, member, seriesId, words } from '../../../../../test/support/letters.ts'
import { withSite } from '../../../../../test/support/site.ts'

test(
  'an embargo is set on a press letter, and the page says who gets it when',
  withSite(async (site) => {
    await association(site.ctx)
    await createContact(site.ctx, { kind: 'organisation', name: 'Bladet', organisationKind: 'media_outlet', email: 'red@bladet.example' })
    await createContact(site.ctx, { kind: 'organisation', name: 'Soc', organisationKind: 'social_office', email: 'soc@kommun.example' })
    const { id } = await createNewsletter(site.ctx, { seriesId: await seriesId(site.ctx, 'press-letter'), title: 'Rapport' })
    await setContent(site.ctx, { newsletterId: id, revision: 1, language: 'sv', content: words() })
    const office = await site.as('office')
    const path = `/newsletters/${id}`
    const past = await office.post(path, { do: 'embargo', revision: '2', embargoUntil: '2026-11-20T09:00' })
    expect(past.status).toBe(422)
    const refused = await past.text()
    expect(refused).toContain('Välj en senare, eller ta bort embargot.')
    expect(refused).toContain('value="2026-11-20T09:00"')
    await office.post(path, { do: 'embargo', revision: '2', embargoUntil: '2026-11-27T09:00' })
    const page = await (await office.get(path)).text()
    expect(page).toContain('value="2026-11-27T09:00"')
    expect(page).toContain('1 redaktion får det på en gång. 1 annan väntar tills embargot är slut.')
    expect(page).toContain('Serien har ingen presskontakt.')
    await office.post(path, { do: 'embargo', revision: '3' })
    expect((await getNewsletter(site.ctx, { newsletterId: id })).embargoAt).toBeNull()
  }),
)

test(
  'a letter to members has no embargo to set',
  withSite(async (site) => {
    await association(site.ctx)
    const { id } = await createNewsletter(site.ctx, { seriesId: await seriesId(site.ctx), title: 'Vårbrev' })
    expect(await (await (await site.as('office')).get(`/newsletters/${id}`)).text()).not.toContain('Embargo')
  }),
)

test(
  'what gives us away is named with a link to the place, and those readers can be left out and taken in again',
  withSite(async (site) => {
    await association(site.ctx)
    await member(site.ctx, { email: 'a@mejl.example', safe: { channels: ['email'], sender: 'alias' } })
    await member(site.ctx, { email: 'b@mejl.example', language: 'ar' })
    const { id } = await createNewsletter(site.ctx, { seriesId: await seriesId(site.ctx), title: 'Vårbrev' })
    await setContent(site.ctx, { newsletterId: id, revision: 1, language: 'sv', content: words('Nytt från kvinnojouren') })
    const office = await site.as('office')
    const path = `/newsletters/${id}`
    const page = await (await office.get(path)).text()
    expect(page).toContain('”kvinnojour” avslöjar vem brevet är från')
    expect(page).toContain(`href="${path}/write?language=sv#field-subject"`)
    expect(page).toContain('Saknas språket får mottagaren brevet på det första som finns av: svenska och engelska.')
    expect(page).toContain('svenska i stället')
    await office.post(path, { do: 'leaveOut', revision: '2' })
    const without = await (await office.get(path)).text()
    expect(without).toContain('1 får brevet, 1 utelämnas.')
    expect(without).toContain('Inget hindrar att brevet skickas.')
    await office.post(path, { do: 'takeIn', revision: '3' })
    expect(await (await office.get(path)).text()).toContain('I diskret form: 1')
  }),
)
