import { publishNewsletter } from '@lykta/core/newsletters'
import { expect, test } from 'vitest'
import { association, member, startedLetter, turn, words } from '../../../../test/support/letters.ts'
import { type Site, withSite } from '../../../../test/support/site.ts'
import { keptTransport } from '../../../../test/support/transport.ts'

async function sent({ ctx }: Pick<Site, 'ctx'>): Promise<string> {
  await association(ctx)
  await member(ctx, { email: 'marta@mejl.example' })
  const newsletterId = await startedLetter(ctx, { sv: words('Vår, {{givenName|du}}'), ar: words('الربيع') })
  await turn(ctx, newsletterId, keptTransport())
  return newsletterId
}

test(
  'everybody reads a public letter in its languages, in a frame that can do nothing, and may be kept until it changes',
  withSite(async (site) => {
    const newsletterId = await sent(site)
    await publishNewsletter(site.ctx, { newsletterId, isPublic: true })
    const list = await (await site.get('/archive')).text()
    expect(list).toContain('Vår, du')
    expect(list).not.toContain('noindex')
    const page = await site.get(`/archive/${newsletterId}?lang=ar`)
    const html = await page.text()
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html).toContain(`src="/archive/${newsletterId}/letter?lang=ar" sandbox=`)
    expect(html).not.toContain('lang=fi')
    const frame = await site.get(`/archive/${newsletterId}/letter?lang=ar`)
    expect(frame.headers.get('content-security-policy')).toMatch(/^sandbox allow-popups .*default-src 'none'/)
    expect(await frame.text()).toMatch(/dir="rtl"[\s\S]*بك|dir="rtl"[\s\S]*Hej/)
    for (const answer of [page, frame]) {
      const etag = answer.headers.get('etag') ?? ''
      expect(answer.headers.get('cache-control')).toBe('no-cache')
      const again = await site.get(answer === page ? `/archive/${newsletterId}?lang=ar` : `/archive/${newsletterId}/letter?lang=ar`, {
        'if-none-match': etag,
      })
      expect(again.status).toBe(304)
      for (const name of ['content-security-policy', 'cache-control', 'x-robots-tag'])
        expect([name, again.headers.get(name)]).toEqual([name, answer.headers.get(name)])
    }
  }),
)

test(
  'a letter in a language that it lacks is shown in another, and the page says so',
  withSite(async (site) => {
    const newsletterId = await sent(site)
    await publishNewsletter(site.ctx, { newsletterId, isPublic: true })
    expect(await (await site.get(`/archive/${newsletterId}?lang=fi`)).text()).toContain('Brevet finns inte på det språket.')
  }),
)

test(
  'what is not public answers as what is not there, without a word of it',
  withSite(async (site) => {
    const newsletterId = await sent(site)
    const paths = [newsletterId, '00000000-0000-7000-8000-000000000000', 'nonsense'].flatMap((id) => [
      `/archive/${id}`,
      `/archive/${id}/letter`,
    ])
    const answers = await Promise.all(paths.map(async (path) => [(await site.get(path)).status, await (await site.get(path)).text()]))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]?.[0]).toBe(404)
    expect(await (await site.get('/archive')).text()).not.toContain('Vår, du')
  }),
)
