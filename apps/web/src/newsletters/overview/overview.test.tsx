import { createNewsletter, getNewsletter, setContent, submitNewsletter } from '@lykta/core/newsletters'
import { expect, test } from 'vitest'
import { approvedLetter, association, composer, member, seriesId, startedLetter, turn, words } from '../../../../../test/support/letters.ts'
import { type Site, withSite } from '../../../../../test/support/site.ts'
import { keptTransport } from '../../../../../test/support/transport.ts'

/** The association with so many members who may be written to. */
async function members(site: Site, count: number): Promise<void> {
  await association(site.ctx)
  for (let n = 0; n < count; n += 1) await member(site.ctx, { email: `m${n}@mejl.example` })
}

/** From choosing the series to a draft with a text in Swedish. */
async function write(site: Site, subject = 'Hej {{givenName|du}}'): Promise<string> {
  const form = await (await site.get('/newsletters/new')).text()
  const seriesId = /name="seriesId"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="seriesId"/.exec(form)?.slice(1).find(Boolean) ?? ''
  const answer = await site.post('/newsletters/new', { seriesId, title: 'Vårbrev' })
  const path = (answer.headers.get('location') ?? '').replace('/write', '')
  const fields = { language: 'sv', revision: '1', base: '', subject, 'block.1.type': 'text', 'block.1.markdown': 'Välkommen', do: 'save' }
  await site.post(`${path}/write`, fields)
  return path
}

async function submittedLetter({ ctx }: Site): Promise<string> {
  const { id: newsletterId } = await createNewsletter(ctx, { seriesId: await seriesId(ctx), title: 'Vårbrev' })
  await setContent(ctx, { newsletterId, revision: 1, language: 'sv', content: words() })
  await submitNewsletter(ctx, { newsletterId }, { composer })
  return newsletterId
}

test(
  'a letter without faults is submitted, and then it is for others to approve',
  withSite(async (site) => {
    await members(site, 1)
    const office = await site.as('office')
    const path = await write(office)
    expect(await (await office.get(path)).text()).toContain('Inget hindrar att brevet skickas.')
    expect((await office.post(path, { do: 'submit' })).status).toBe(303)
    expect(await (await office.get(path)).text()).toContain('Någon annan i styrelsen eller på kontoret behöver läsa och godkänna det.')
  }),
)

test(
  'somebody else reads it, approves it and sends it',
  withSite(async (site) => {
    await members(site, 2)
    const newsletterId = await submittedLetter(site)
    const path = `/newsletters/${newsletterId}`
    const board = await site.as('board')
    expect(await (await board.get(path)).text()).toContain('Jag har läst brevet och godkänner det')
    await board.post(path, { do: 'approve', revision: '2' })
    expect(await (await board.get(`${path}/confirm/send`)).text()).toContain('Skicka brevet till 2 mottagare?')
    await board.post(path, { do: 'send' })
    expect((await getNewsletter(site.ctx, { newsletterId })).state).toBe('sending')
  }),
)

test(
  'what is missing is said in words, with a link to its place',
  withSite(async (site) => {
    await members(site, 1)
    const office = await site.as('office')
    const path = await write(office, 'Hej {{förnamn}}')
    const html = await (await office.get(path)).text()
    expect(html).toContain(`href="${path}/write?language=sv#field-subject"`)
    expect(html).toContain('Det finns inget fält som heter förnamn.')
    const refused = await office.post(path, { do: 'submit' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Något saknas innan brevet kan gå vidare. Det finns inget fält som heter förnamn.')
  }),
)

test(
  'nobody approves her own letter, and is told who can',
  withSite(async (site) => {
    await members(site, 1)
    const office = await site.as('office')
    const path = await write(office)
    await office.post(path, { do: 'submit' })
    const page = await (await office.get(path)).text()
    expect(page).not.toContain('Jag har läst brevet och godkänner det')
    const refused = await office.post(path, { do: 'approve', revision: '2' })
    expect(refused.status).toBe(403)
    expect(await refused.text()).toContain('Be någon annan i styrelsen eller på kontoret att läsa och godkänna det.')
  }),
)

test(
  'a letter that changed after it was read is not approved',
  withSite(async (site) => {
    await members(site, 1)
    const board = await site.as('board')
    const refused = await board.post(`/newsletters/${await submittedLetter(site)}`, { do: 'approve', revision: '1' })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Läs det en gång till')
  }),
)

test(
  'of two who send at once the second hears that it is being sent',
  withSite(async (site) => {
    await members(site, 1)
    const id = await approvedLetter(site.ctx)
    const board = await site.as('board')
    const answers = await Promise.all([board.post(`/newsletters/${id}`, { do: 'send' }), board.post(`/newsletters/${id}`, { do: 'send' })])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
    const second = answers.find(({ status }) => status === 409)
    expect(await second?.text()).toContain('Brevet skickas redan och kan inte skickas en gång till')
  }),
)

test(
  'a time that has been is refused at its field, with what was written',
  withSite(async (site) => {
    await members(site, 1)
    const id = await approvedLetter(site.ctx)
    const board = await site.as('board')
    const refused = await board.post(`/newsletters/${id}`, { do: 'schedule', at: '2026-11-20T09:00' })
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toContain('Den tiden har redan varit.')
    expect(html).toContain('value="2026-11-20T09:00"')
    await board.post(`/newsletters/${id}`, { do: 'schedule', at: '2026-12-01T09:00' })
    expect(await (await board.get(`/newsletters/${id}`)).text()).toContain('1 december 2026 kl. 09:00')
  }),
)

test(
  'a time that the change of the clock skips or repeats is said to be, and when the letter goes then',
  withSite(async (site) => {
    await members(site, 1)
    const id = await approvedLetter(site.ctx)
    const board = await site.as('board')
    const scheduled = async (at: string) => {
      await board.post(`/newsletters/${id}`, { do: 'schedule', at })
      return (await board.get(`/newsletters/${id}`)).text()
    }
    const spring = await scheduled('2027-03-28T02:30')
    expect(spring).toContain('02:30 finns inte den natten')
    expect(spring).toContain('28 mars 2027 kl. 03:30')
    const autumn = await scheduled('2027-10-31T02:30')
    expect(autumn).toContain('02:30 kommer två gånger den natten')
    expect(autumn).toContain('31 oktober 2027 kl. 02:30')
    expect(await scheduled('2027-11-01T02:30')).not.toContain('den natten')
  }),
)

test(
  'the stream gives states that add up, and ends by itself when the letter is sent',
  withSite(async (site) => {
    await members(site, 3)
    const newsletterId = await startedLetter(site.ctx)
    const board = await site.as('board')
    const stream = await board.get(`/newsletters/${newsletterId}/events`)
    expect(stream.headers.get('content-type')).toContain('text/event-stream')
    const [text] = await Promise.all([stream.text(), turn(site.ctx, newsletterId, keptTransport())])
    const messages = text.split('\n\n').filter((message) => message.startsWith('data:'))
    for (const message of messages.filter((one) => one.includes('split-legend'))) {
      const numbers = [...message.matchAll(/<b>(\d+)<\/b>/g)].map(([, number]) => Number(number))
      expect(numbers.slice(0, -1).reduce((sum, number) => sum + number, 0)).toBe(numbers.at(-1))
    }
    expect(messages.at(-1)).toContain('3 av 3 brev')
    expect(text.trimEnd()).toMatch(/event: finished\ndata: sent$/)
  }),
)

test(
  'a sending that waits says why and until when',
  withSite(async (site) => {
    await members(site, 1)
    const newsletterId = await startedLetter(site.ctx)
    const away = keptTransport(() => ({ kind: 'unavailable', reason: 'refused', response: '' }))
    await turn(site.ctx, newsletterId, away)
    const html = await (await (await site.as('board')).get(`/newsletters/${newsletterId}`)).text()
    expect(html).toContain('E-postservern svarar inte.')
    expect(html).toMatch(/Nytt försök \d\d:\d\d\. Ingen mottagare går förlorad\./)
  }),
)

test(
  'the report says who did not get it, why, and what to mend, and names only to those who may see names',
  withSite(async (site) => {
    await members(site, 2)
    await member(site.ctx, { email: 'ingen@mejl.example', safe: null })
    const newsletterId = await startedLetter(site.ctx, { sv: words() })
    const one = keptTransport((_, nth) =>
      nth === 0 ? { kind: 'rejected', code: 550, enhanced: '5.1.1', response: '550' } : { kind: 'accepted', response: '250' },
    )
    await turn(site.ctx, newsletterId, one)
    const path = `/newsletters/${newsletterId}`
    const report = await (await (await site.as('auditor')).get(path)).text()
    expect(report).toContain('Brevet är skickat')
    expect(report).toContain('Adressen finns inte')
    expect(report).toContain('Har inte sagt hur hon får nås')
    expect(report).not.toContain('Visa vilka')
    const board = await site.as('board')
    expect(await (await board.get(`${path}/deliveries?state=rejected`)).text()).toContain('Märta Exempel')
    expect((await (await site.as('auditor')).get(`${path}/deliveries`)).status).toBe(403)
  }),
)

test(
  'a test letter goes to oneself, and the page says how many',
  withSite(async (site) => {
    await members(site, 1)
    const office = await site.as('office')
    const path = await write(office)
    await office.post(path, { do: 'test', languages: ['sv'] })
    expect(await (await office.get(path)).text()).toContain('1 provbrev är skickat till din egen adress.')
  }),
)

test(
  'cancelling is asked about first, and then final',
  withSite(async (site) => {
    await members(site, 1)
    const office = await site.as('office')
    const path = await write(office)
    expect(await (await office.get(`${path}/confirm/cancel`)).text()).toContain('Ställa in brevet?')
    await office.post(path, { do: 'cancel' })
    expect(await (await office.get(path)).text()).toContain('Brevet är inställt')
    const refused = await office.post(path, { do: 'submit' })
    expect(refused.status).toBe(409)
  }),
)
