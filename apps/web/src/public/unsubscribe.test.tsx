import { unsubscribeToken } from '@lykta/core/mailing'
import { type Language, languages, publicTranslator } from '@lykta/i18n'
import { expect, test } from 'vitest'
import type { TestContext } from '../../../../test/support/context.ts'
import { association, member, seriesId } from '../../../../test/support/letters.ts'
import { withSite } from '../../../../test/support/site.ts'

async function linkTo(ctx: TestContext, language = 'sv'): Promise<string> {
  await association(ctx)
  return linkFor(ctx, language)
}

async function linkFor(ctx: TestContext, language: string): Promise<string> {
  const { contactId } = await member(ctx, { email: `${language}@mejl.example`, givenName: 'Märta', language })
  return `/u/${unsubscribeToken(ctx.secrets, contactId, await seriesId(ctx))}`
}

const unsubscribed = (ctx: TestContext) => ctx.db.subscription.count({ where: { state: 'unsubscribed' } })
const nobody = '/u/v1.bm9ib2R5.bm9ib2R5bm9ib2R5bm9i'

test(
  'a mail program unsubscribes by one POST, without cookies, origin or redirect (RFC 8058)',
  withSite(async ({ ctx, ...site }) => {
    const link = await linkTo(ctx)
    const answer = await site.post(link, { 'List-Unsubscribe': 'One-Click' }, {})
    expect(answer.status).toBe(200)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(await answer.text()).toBe('')
    expect(await ctx.db.subscription.findFirstOrThrow()).toMatchObject({ state: 'unsubscribed', source: 'one_click' })
  }),
)

test(
  'the button on the page does the same, and doing it again changes nothing more',
  withSite(async ({ ctx, ...site }) => {
    const link = await linkTo(ctx)
    const done = await (await site.post(link, {}, { origin: 'https://lykta.example' })).text()
    expect(done).toContain('Du får inga fler sådana brev till den adressen.')
    await site.post(link, { 'List-Unsubscribe': 'One-Click' }, {})
    expect(await ctx.db.subscription.findMany()).toMatchObject([{ source: 'page' }])
  }),
)

test(
  'a link that is nobody’s is answered as one that is somebody’s',
  withSite(async ({ ctx, ...site }) => {
    const link = await linkTo(ctx)
    const bare = (html: string) => html.replaceAll(/\s+/g, ' ')
    expect(bare(await (await site.get(nobody)).text())).toBe(bare(await (await site.get(link)).text()))
    const [wrong, right] = [await site.post(nobody), await site.post(link)]
    expect([wrong.status, [...wrong.headers.keys()]]).toEqual([right.status, [...right.headers.keys()]])
    expect(await wrong.text()).toBe(await right.text())
    expect(await unsubscribed(ctx)).toBe(1)
    expect((await site.post(`/u/${'x'.repeat(5000)}`)).status).toBe(200)
  }),
)

test(
  'the page speaks the language of whoever the letter was to, or the one she chooses, and names nobody',
  withSite(async ({ ctx, ...site }) => {
    await association(ctx)
    for (const language of languages) {
      const answer = await site.get(await linkFor(ctx, language))
      const html = await answer.text()
      expect(html).toContain(publicTranslator(language)('public.unsubscribe.button'))
      expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`)
      expect(html).not.toMatch(/Kvinnojour|Lyktan|Märta|Olivia|mejl\.example/i)
      expect(html).toContain('data-quick-exit')
      expect([answer.headers.get('cache-control'), answer.headers.get('x-robots-tag')]).toEqual(['no-store', 'noindex, nofollow'])
    }
    const chosen: Language = 'fi'
    expect(await (await site.get(`${await linkFor(ctx, 'so')}?lang=${chosen}`)).text()).toContain('<html lang="fi"')
  }),
)
