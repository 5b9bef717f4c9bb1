import { languages, publicTranslator } from '@lykta/i18n'
import { expect, test } from 'vitest'
import { association, member } from '../../../../test/support/letters.ts'
import { type Site, withSite } from '../../../../test/support/site.ts'
import { openSeries, sendAsking } from '../../../../test/support/subscriptions.ts'

async function open({ ctx }: Pick<Site, 'ctx'>) {
  await association(ctx)
  await openSeries(ctx)
}

const her = { email: 'ny@mejl.example', language: 'ar' }

test(
  'somebody signs up, confirms by the button in the mail’s page, and is in the register then',
  withSite(async (site) => {
    await open(site)
    expect(await (await site.get('/sign-up/news')).text()).toContain('Nyhetsbrev')
    expect(await (await site.post('/sign-up/news', { ...her, showSender: 'on' })).text()).toContain('Titta i din e-post')
    const [mail] = await sendAsking(site.ctx)
    expect(await site.ctx.db.contact.count()).toBe(0)
    const link = /\/c\/\S+/.exec(mail?.text ?? '')?.[0] ?? ''
    const page = await (await site.get(link)).text()
    expect(page).toContain('<html lang="ar" dir="rtl">')
    await site.post(link)
    expect(await site.ctx.db.contact.findMany({ include: { safeContact: true } })).toMatchObject([
      { language: 'ar', safeContact: { sender: 'full' } },
    ])
  }),
)

test(
  'the answer is the same for an address we know, one we do not, and a machine',
  withSite(async (site) => {
    await open(site)
    await member(site.ctx, { email: 'known@mejl.example' })
    const answers = await Promise.all(
      [{ ...her, email: 'known@mejl.example' }, her, { ...her, email: 'bot@mejl.example', website: 'https://spam.example' }].map(
        async (fields) => {
          const answer = await site.post('/sign-up/news', fields)
          return [answer.status, [...answer.headers], await answer.text()]
        },
      ),
    )
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
    expect((await site.ctx.db.subscriptionRequest.findMany({ orderBy: { email: 'asc' } })).map(({ email }) => email)).toEqual([
      'known@mejl.example',
      'ny@mejl.example',
    ])
  }),
)

test(
  'an address that is none comes back with what is wrong, in the reader’s language',
  withSite(async (site) => {
    await open(site)
    for (const language of languages) {
      const answer = await site.post(`/sign-up/news?lang=${language}`, { email: 'inte en adress', givenName: 'Nour' })
      const html = await answer.text()
      expect(answer.status).toBe(422)
      expect(html).toContain(publicTranslator(language)('error.email_invalid').replaceAll("'", '&#39;'))
      expect(html).toContain('value="Nour"')
    }
  }),
)

test(
  'what is not open is not there, whether there is such a series or not',
  withSite(async (site) => {
    await open(site)
    const answers = await Promise.all(['members-letter', 'nothing', 'x'.repeat(3000)].map((slug) => site.get(`/sign-up/${slug}`)))
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
    expect((await site.post('/sign-up/members-letter', her)).status).toBe(404)
  }),
)

test(
  'one place asks ten times an hour and no more',
  withSite(async (site) => {
    await open(site)
    const statuses: number[] = []
    for (let n = 0; n < 11; n++) statuses.push((await site.post('/sign-up/news', { email: `${n}@mejl.example` })).status)
    expect(statuses).toEqual([...Array(10).fill(200), 429])
    site.ctx.clock.set('2026-11-21T10:00:01+01:00')
    expect((await site.post('/sign-up/news', her)).status).toBe(200)
  }),
)
