import { createGoal, takeSnapshots } from '@lykta/core/goals'
import { recordPeriod } from '@lykta/core/memberships'
import { createNewsletter, createSeries, listSeries, setUpSeries } from '@lykta/core/newsletters'
import { updateSettings } from '@lykta/core/settings'
import { expect, test } from 'vitest'
import { inBrowser, openBrowser } from '../support/browser.ts'
import { pagesOf, pdftotextMissing } from '../support/pdf.ts'
import { association, member } from '../support/register.ts'
import { type Site, withSite } from '../support/site.ts'

const long = (text: string) => `${text} ${'med ett mycket långt namn som ingen orkar läsa upp '.repeat(4)}`.slice(0, 190)

/** As much as a board can have before it: many goals, many letters, every month corrected. */
async function busyYear({ ctx }: Site): Promise<void> {
  await association(ctx)
  await updateSettings(ctx, { associationName: long('Kvinnojouren').slice(0, 100) })
  for (let n = 0; n < 6; n++) {
    await createGoal(ctx, {
      name: long(`Mål ${n}`),
      startsOn: '2026-01-01',
      dueOn: `2026-12-0${n + 1}`,
      target: 100 + n,
      classIds: ['member'],
    })
  }
  await member(ctx, { joinedOn: '2025-12-01', years: [2025, 2026] })
  const late = await member(ctx, { joinedOn: '2025-12-01' })
  await takeSnapshots(ctx)
  await recordPeriod(ctx, { membershipId: late.id, year: 2025 })
  await recordPeriod(ctx, { membershipId: late.id, year: 2026 })
  const sender = { senderName: 'Testjouren', discreetName: 'Brevlådan', senderAddress: 'brev@lyktan.example' }
  await setUpSeries(ctx, sender)
  const yearly = { slug: 'yearly', labels: { sv: 'Årsbrev' }, template: 'members', legalBasis: 'notice' as const, dueDays: ['03-01'] }
  await createSeries(ctx, { ...sender, ...yearly, audience: { include: [{ classes: ['member'] }] } })
  await ctx.db.series.updateMany({
    data: { labels: { sv: long('Brev').slice(0, 80), en: 'Letter' }, createdAt: new Date('2026-01-01T00:00:00Z') },
  })
  const [series] = await listSeries(ctx)
  for (let n = 0; n < 8; n++) {
    const { id } = await createNewsletter(ctx, { seriesId: series?.id ?? '', title: long(`Brev ${n}`) })
    const sent = new Date(`2026-0${n + 1}-20T12:00:00Z`)
    const data = { state: 'sent' as const, approvedBy: 'another', approvedAt: sent, startedAt: sent, finishedAt: sent }
    await ctx.db.newsletter.update({ where: { id }, data })
  }
}

inBrowser('the sheet for the board’s meeting', () => {
  test.skipIf(pdftotextMissing)(
    'fills one page of A4 at most, light and without the menu, however much there was',
    withSite(async (site) => {
      await busyYear(site)
      const board = await site.as('board')
      const browser = await openBrowser()
      try {
        const page = await browser.newPage({ colorScheme: 'dark' })
        await page.route('**/*', async (route) => {
          const { pathname } = new URL(route.request().url())
          const answer = await board.get(pathname)
          const headers = Object.fromEntries(answer.headers)
          await route.fulfill({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) })
        })
        await page.goto('https://lykta.example/board')
        for (const printBackground of [true, false]) {
          const pages = pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground }))
          expect(pages).toHaveLength(1)
          expect(pages[0]).toContain('Månad för månad')
          expect(pages[0]).toContain('maj 2026: 1, sedan rättat med +1')
          expect(pages[0]).toContain('3 brev till är skickade tidigare i år.')
          expect(pages[0]).not.toMatch(/Inställningar|Lämna sidan|Skriv ut/)
        }
        await page.emulateMedia({ media: 'print' })
        expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe('rgb(255, 255, 255)')
      } finally {
        await browser.close()
      }
    }),
    60_000,
  )
})
