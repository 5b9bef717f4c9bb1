import { preferencesToken } from '@lykta/core/mailing'
import { languages, publicTranslator } from '@lykta/i18n'
import { expect, test } from 'vitest'
import type { TestContext } from '../../../../test/support/context.ts'
import { association, member, seriesId } from '../../../../test/support/letters.ts'
import { withSite } from '../../../../test/support/site.ts'
import { openSeries, sendAsking } from '../../../../test/support/subscriptions.ts'

async function linkFor(ctx: TestContext, language = 'sv'): Promise<string> {
  const { contactId } = await member(ctx, { email: `${language}@mejl.example`, givenName: 'Märta', language })
  return `/p/${preferencesToken(ctx.secrets, contactId, await seriesId(ctx))}`
}

const nobody = '/p/v1.bm9ib2R5.bm9ib2R5bm9ib2R5bm9i'
const bare = (html: string) => html.replaceAll(/\s+/g, ' ')

test(
  'she leaves a series, asks for it again, and confirms it in the mail',
  withSite(async ({ ctx, ...site }) => {
    await association(ctx)
    const link = await linkFor(ctx)
    const series = await seriesId(ctx)
    expect(await (await site.get(link)).text()).toMatch(/<input[^>]*type="checkbox"[^>]*checked[^>]*\/>\s*<label[^>]*>Medlemsbrev/)
    expect(await (await site.post(link, { do: 'save', shown: series, language: 'fi' })).text()).toContain('Valintasi on tallennettu.')
    expect(await (await site.get(link)).text()).not.toMatch(/type="checkbox"[^>]*checked/)
    const asked = await (await site.post(`${link}?lang=sv`, { do: 'save', shown: series, series, language: 'fi' })).text()
    expect(asked).toContain('Titta i din e-post')
    const [mail] = await sendAsking(ctx)
    expect(mail).toMatchObject({ language: 'fi', to: 'sv@mejl.example' })
    const confirm = /\/c\/\S+/.exec(mail?.text ?? '')?.[0] ?? ''
    expect(await (await site.get(confirm)).text()).toContain('<html lang="fi"')
    expect(await (await site.post(confirm)).text()).toContain(publicTranslator('fi')('public.confirm.done.text'))
    expect(await ctx.db.subscription.findMany()).toMatchObject([{ state: 'subscribed' }])
  }),
)

test(
  'no letters at all is one button',
  withSite(async ({ ctx, ...site }) => {
    await association(ctx)
    await site.post(await linkFor(ctx), { do: 'stop' })
    expect(await ctx.db.suppression.findFirstOrThrow({ where: { seriesId: null } })).toMatchObject({ reason: 'unsubscribed' })
  }),
)

test(
  'a link that is nobody’s is answered as one that is somebody’s, by looking and by choosing',
  withSite(async ({ ctx, ...site }) => {
    await association(ctx)
    await openSeries(ctx)
    const link = await linkFor(ctx)
    const shown = await seriesId(ctx)
    for (const fields of [undefined, { do: 'save', shown, series: shown }, { do: 'stop' }]) {
      const answers = await Promise.all([nobody, link].map((path) => (fields ? site.post(path, fields) : site.get(path))))
      const [wrong, right] = await Promise.all(
        answers.map(async (answer) => [answer.status, [...answer.headers], bare(await answer.text())]),
      )
      expect(wrong).toEqual(right)
    }
    const hostile = { shown: ["'; DROP TABLE", 'x'.repeat(10_000)], series: ['\u0000'], language: 'xx'.repeat(100), do: 'save' }
    for (const path of [link, nobody, `/p/${'x'.repeat(5000)}`]) expect((await site.post(path, hostile)).status).toBe(200)
    expect((await site.post('/c/nonsense')).status).toBe(200)
    expect(await ctx.db.subscriptionRequest.count()).toBe(0)
  }),
)

test(
  'the pages speak her language, have the way out, name nobody and are kept nowhere',
  withSite(async ({ ctx, ...site }) => {
    await association(ctx)
    for (const language of languages) {
      const link = await linkFor(ctx, language)
      const answer = await site.get(link)
      const html = await answer.text()
      expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`)
      expect(html).toContain(publicTranslator(language)('public.preferences.stop.button'))
      expect(html).toContain('data-quick-exit')
      expect(html).not.toMatch(/Kvinnojour|Lyktan|Märta|Olivia|mejl\.example/i)
      expect([answer.headers.get('cache-control'), answer.headers.get('x-robots-tag')]).toEqual(['no-store', 'noindex, nofollow'])
    }
  }),
)
