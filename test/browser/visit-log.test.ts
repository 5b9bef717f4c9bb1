import { randomUUID } from 'node:crypto'
import { createHolder, recordMovements } from '@lykta/core/stock'
import { createUser } from '@lykta/core/users'
import { logVisit } from '@lykta/core/visits'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser, signIn, type Visitor, visit } from '../support/browser.ts'
import { type TestContext, withContext } from '../support/context.ts'
import { png } from '../support/png.ts'
import { editionRow, placeRow } from '../support/printed.ts'
import { association } from '../support/register.ts'
import { faultsOf } from './every-page.ts'
import { t } from './reading.ts'
import { openStage } from './stage.ts'

const frida = { email: 'frida@lyktan.example', password: 'fyra gula bananer' }
const noor = { email: 'noor@lyktan.example', password: 'fem gröna äpplen' }

/** A volunteer with sixty cards in her bag, who has been at the library before and never at the pharmacy. */
async function volunteer(ctx: TestContext, account: typeof frida) {
  const [library, pharmacy] = ['Exempelbiblioteket', 'Apoteket Exemplet']
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
      { kind: 'handed', key: randomUUID(), editionId: card, quantity: 40, fromId: store, toId: bag },
    ],
  })
  await logVisit(ctx, { key: randomUUID(), placeId: there, visitedBy: userId, lines: [{ editionId: card, placed: 20 }] })
  await recordMovements(ctx, {
    movements: [{ kind: 'handed', key: randomUUID(), editionId: card, quantity: 20, fromId: store, toId: bag }],
  })
  return { library, pharmacy }
}

/** What the ledger says was placed, visit by visit. */
async function placed(ctx: TestContext): Promise<string[]> {
  const visits = await ctx.db.visit.findMany({ include: { place: true, lines: { include: { movements: true } } }, orderBy: { id: 'asc' } })
  return visits.map(({ place, lines }) => {
    const copies = lines.flatMap(({ movements }) => movements).reduce((sum, { quantity }) => sum + quantity, 0)
    return `${place.name} ${copies}`
  })
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

const done = (place: string) => new RegExp(`^Klart: ${place}`)
const unsent = (page: Page, n: number) => page.getByRole('heading', { name: t('log.says.unsent', { n }) })

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** Signed in at the log, the page kept for where there is no network. */
async function atLog(visitor: Visitor, account: { email: string; password: string }): Promise<Page> {
  const { page } = visitor
  await signIn(visitor, account)
  await page.waitForURL('**/log')
  await page.evaluate('navigator.serviceWorker.ready')
  await page.reload()
  await page.waitForFunction('navigator.serviceWorker.controller')
  return page
}

/** What went wrong but for the network, which was away, and for what the server refused. */
const surprises = ({ faults }: Visitor) => faults.filter((fault) => !/^422: |ERR_INTERNET_DISCONNECTED$/.test(fault))

inBrowser('the distribution log, on a telephone', () => {
  test(
    'a known place takes two taps; what is logged offline is kept, sent once, and what is refused can be mended',
    withContext(async (ctx, url) => {
      const { library, pharmacy } = await volunteer(ctx, frida)
      const stage = await openStage(undefined, { DATABASE_URL: url })
      const visitor = await visit(stage.browser, stage.baseUrl, phone)
      try {
        const page = await atLog(visitor, frida)
        expect(await page.content()).not.toContain('Frida')

        const known = thumb(page)
        await known.place(library)
        await known.press(t('log.save'))
        await page.getByText(done(library)).waitFor()
        expect(known.taps()).toBe(2)
        expect(await placed(ctx)).toEqual([`${library} 20`, `${library} 20`])

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
        expect(await placed(ctx)).toEqual([`${library} 20`, `${library} 20`, `${pharmacy} 15`])
        // five were left in her bag: the second is not lost, and says what to do
        await page.getByText('I väskan finns bara 5').waitFor()
        await page.getByRole('button', { name: t('log.says.edit') }).tap()
        await page.locator('input[name^="placed."]').fill('5')
        await page.getByRole('button', { name: t('log.save') }).tap()
        await page.getByText(done(library)).waitFor()
        await unsent(page, 1).waitFor({ state: 'detached' })
        expect(await placed(ctx)).toEqual([`${library} 20`, `${library} 20`, `${pharmacy} 15`, `${library} 5`])
        expect(surprises(visitor)).toEqual([])
        expect(visitor.elsewhere).toEqual([])
      } finally {
        await visitor.close()
        await stage.close()
      }
    }),
    180_000,
  )

  test(
    'a telephone that is handed on keeps what is not sent for its owner, and shows it to nobody else',
    withContext(async (ctx, url) => {
      const { library } = await volunteer(ctx, frida)
      await createUser(ctx, { ...noor, name: 'Noor Exempel', roles: ['volunteer'] })
      const stage = await openStage(undefined, { DATABASE_URL: url })
      const visitor = await visit(stage.browser, stage.baseUrl, phone)
      try {
        const page = await atLog(visitor, frida)
        expect(await faultsOf(page)).toEqual([])
        const hand = thumb(page)
        await hand.place(library)
        expect(await faultsOf(page)).toEqual([])
        await page.setViewportSize(phone.viewport)
        await page.getByText(t('log.details')).tap()
        await page.getByLabel(t('log.photo')).setInputFiles({ name: 'bild.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('ingen bild') })
        await hand.press(t('log.save'))
        await page.getByText(t('log.says.photoBroken')).waitFor()
        await page.getByLabel(t('log.photo')).setInputFiles({ name: 'bild.png', mimeType: 'image/png', buffer: png })
        await page.route('**/log', (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()))
        await hand.press(t('log.save'))
        await unsent(page, 1).waitFor()
        page.once('dialog', (dialog) => void dialog.accept())
        await page.locator('.user-menu summary').tap()
        await page.getByRole('button', { name: t('shell.signOut') }).tap()
        await page.waitForURL('**/sign-in')
        await page.unroute('**/log')

        await signIn(visitor, noor)
        await page.getByText(t('log.says.others', { n: 1 })).waitFor()
        expect(await page.locator('[data-visit-unsent]').textContent()).not.toContain(library)
        expect(await placed(ctx)).toHaveLength(1)
        page.once('dialog', (dialog) => void dialog.accept())
        await page.locator('.user-menu summary').tap()
        await page.getByRole('button', { name: t('shell.signOut') }).tap()
        await page.waitForURL('**/sign-in')

        await signIn(visitor, frida)
        await expect.poll(() => placed(ctx), { timeout: 20_000 }).toHaveLength(2)
        expect(await placed(ctx)).toEqual([`${library} 20`, `${library} 20`])
        expect(await ctx.db.visitPhoto.count()).toBe(1)
        const who = await ctx.db.visit.findMany({ distinct: ['visitedBy'] })
        expect(who).toHaveLength(1)
        expect(visitor.elsewhere).toEqual([])
      } finally {
        await visitor.close()
        await stage.close()
      }
    }),
    180_000,
  )
})
