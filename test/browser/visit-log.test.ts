import { randomUUID } from 'node:crypto'
import { createHolder, recordMovements } from '@lykta/core/stock'
import { createUser } from '@lykta/core/users'
import { logVisit } from '@lykta/core/visits'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser, signIn, type Visitor, visit } from '../support/browser.ts'
import { type TestContext, withContext } from '../support/context.ts'
import { editionRow, placeRow } from '../support/printed.ts'
import { association } from '../support/register.ts'
import { t } from './reading.ts'
import { openStage } from './stage.ts'

const account = { email: 'frida@lyktan.example', password: 'fyra gula bananer' }
const library = 'Exempelbiblioteket'
const pharmacy = 'Apoteket Exemplet'

/** A volunteer with forty cards in her bag, who has been at the library before. */
async function volunteer(ctx: TestContext): Promise<void> {
  await association(ctx)
  const { id: userId } = await createUser(ctx, { name: 'Frida Exempel', ...account, roles: ['volunteer'] })
  const card = await editionRow(ctx, { name: '2025:1', printedOn: '2025-01-01' })
  const [there] = [
    await placeRow(ctx, { name: library, street: 'Torget 1' }),
    await placeRow(ctx, { name: pharmacy, municipalityCode: '0184' }),
  ]
  const { id: store } = await createHolder(ctx, { kind: 'store', name: 'Kansliet' })
  const { id: bag } = await createHolder(ctx, { kind: 'volunteer', userId })
  await recordMovements(ctx, {
    movements: [
      { kind: 'printed', key: randomUUID(), editionId: card, quantity: 1000, toId: store },
      { kind: 'handed', key: randomUUID(), editionId: card, quantity: 60, fromId: store, toId: bag },
    ],
  })
  await logVisit(ctx, { key: randomUUID(), placeId: there, visitedBy: userId, lines: [{ editionId: card, placed: 20 }] })
}

/** What the ledger says was placed, place by place. */
async function placed(ctx: TestContext): Promise<[place: string, copies: number][]> {
  const visits = await ctx.db.visit.findMany({ include: { place: true, lines: { include: { movements: true } } }, orderBy: { id: 'asc' } })
  return visits.map(({ place, lines }) => [
    place.name,
    lines.flatMap(({ movements }) => movements).reduce((sum, { quantity }) => sum + quantity, 0),
  ])
}

/** A thumb that counts. */
function thumb(page: Page) {
  let taps = 0
  const tap = async (what: ReturnType<Page['locator']>) => {
    await what.tap()
    taps += 1
  }
  return {
    place: (name: string) => tap(page.getByText(name, { exact: true })),
    press: (name: string) => tap(page.getByRole('button', { name, exact: true })),
    more: () => tap(page.getByRole('button', { name: `${t('log.placed')}: ${t('log.more', { n: 5 })}` })),
    taps: () => taps,
  }
}

const unsent = (page: Page, n: number) => page.getByRole('heading', { name: t('log.says.unsent', { n }) })

inBrowser('the distribution log, on a telephone', () => {
  test(
    'a known place takes two taps; what is logged offline is kept, sent once, and what is refused can be mended',
    withContext(async (ctx, url) => {
      await volunteer(ctx)
      const stage = await openStage(undefined, { DATABASE_URL: url })
      const visitor: Visitor = await visit(stage.browser, stage.baseUrl, {
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
      })
      const { page } = visitor
      try {
        await signIn(visitor, account)
        await page.waitForURL('**/log')
        expect(await page.content()).not.toContain('Frida')
        await page.evaluate('navigator.serviceWorker.ready')
        await page.reload()
        await page.waitForFunction('navigator.serviceWorker.controller')

        const known = thumb(page)
        await page.screenshot({ path: '/tmp/lykta/log/places.png' })
        await known.place(library)
        await known.press(t('log.save'))
        await page.getByText(/^Klart: Exempelbiblioteket/).waitFor()
        expect(known.taps()).toBe(2)
        expect(await placed(ctx)).toEqual([
          [library, 20],
          [library, 20],
        ])

        await page.context().setOffline(true)
        await page.goto('/log')
        const away = thumb(page)
        await away.place(pharmacy)
        for (let taps = 0; taps < 3; taps += 1) await away.more()
        await away.press(t('log.save'))
        await unsent(page, 1).waitFor()
        expect(away.taps()).toBe(5)
        await page.reload()
        await unsent(page, 1).waitFor()
        await away.place(library)
        await away.press(t('log.save'))
        await unsent(page, 2).waitFor()
        expect(await placed(ctx)).toHaveLength(2)

        await page.context().setOffline(false)
        await unsent(page, 1).waitFor()
        expect(await placed(ctx)).toEqual([
          [library, 20],
          [library, 20],
          [pharmacy, 15],
        ])
        // her bag had five left: the second is not lost, and says what to do
        await page.screenshot({ path: '/tmp/lykta/log/refused.png' })
        await page.getByRole('button', { name: t('log.says.edit') }).tap()
        await page.screenshot({ path: '/tmp/lykta/log/lines.png' })
        await page.getByLabel(t('log.placed'), { exact: true }).fill('5')
        await page.getByRole('button', { name: t('log.save') }).tap()
        await page.getByText(/^Klart: Exempelbiblioteket/).waitFor()
        expect(await placed(ctx)).toEqual([
          [library, 20],
          [library, 20],
          [pharmacy, 15],
          [library, 5],
        ])
        await unsent(page, 1).waitFor({ state: 'detached' })
        expect(visitor.elsewhere).toEqual([])
        console.log(visitor.faults)
      } finally {
        await page.screenshot({ path: '/tmp/lykta/log/end.png' }).catch(() => undefined)
        console.log(visitor.faults)
        console.log(stage.product.log())
        await visitor.close()
        await stage.close()
      }
    }),
    120_000,
  )
})
