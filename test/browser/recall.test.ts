import { createFact } from '@lykta/core/facts'
import { createEdition, createMaterial } from '@lykta/core/materials'
import { createUser } from '@lykta/core/users'
import { expect, test } from 'vitest'
import { inBrowser, signIn, visit } from '../support/browser.ts'
import { type TestContext, withContext } from '../support/context.ts'
import { placeRow } from '../support/printed.ts'
import { association } from '../support/register.ts'
import { faultsOf } from './every-page.ts'
import { t } from './reading.ts'
import { openStage } from './stage.ts'

const account = { email: 'olivia@lyktan.example', password: 'fyra gula bananer' }
const library = 'Exempelbiblioteket'

/** A card with the telephone number, of which thirty lie at a library. */
async function cardOut(ctx: TestContext): Promise<void> {
  await association(ctx)
  await createUser(ctx, { name: 'Olivia Exempel', ...account, roles: ['office'] })
  const phone = await createFact(ctx, { name: 'Jourtelefon', value: { kind: 'phone', number: '070-174 06 05' }, validFrom: '2024-01-01' })
  const { id: materialId } = await createMaterial(ctx, { kind: 'information_card', name: 'Lilla kortet' })
  const versionIds = phone.versions.map(({ id }) => id)
  const { id: editionId } = await createEdition(ctx, { materialId, language: 'sv', name: '2024:1', printedOn: '2024-02-01', versionIds })
  const placeId = await placeRow(ctx, { name: library, street: 'Torget 1', postcode: '111 22' })
  await ctx.db.visit.create({
    data: { key: crypto.randomUUID(), placeId, visitedOn: new Date('2024-03-01'), lines: { create: { editionId, placed: 30 } } },
  })
}

inBrowser('a recall, on a telephone', () => {
  test(
    'a changed telephone number leads through recall to a closed list',
    withContext(async (ctx, url) => {
      await cardOut(ctx)
      const stage = await openStage(undefined, { DATABASE_URL: url })
      const visitor = await visit(stage.browser, stage.baseUrl, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
      const { page } = visitor
      try {
        await signIn(visitor, account)
        await page.goto('/materials/facts')
        await page.getByRole('link', { name: 'Jourtelefon' }).click()
        await page.getByRole('link', { name: t('facts.change'), exact: true }).click()
        await page.getByLabel(t('facts.phone')).fill('070-174 06 06')
        await page.getByRole('button', { name: t('facts.save'), exact: true }).click()
        await page.getByRole('radio', { name: t('facts.ask.recall') }).check()
        expect(await faultsOf(page)).toEqual([])
        await page.getByRole('button', { name: t('facts.ask.save') }).click()
        await page.getByRole('link', { name: library }).waitFor()
        expect(await faultsOf(page)).toEqual([])

        await page.goto('/log')
        await page.getByText(library, { exact: true }).tap()
        await page.getByLabel(t('log.noneLeft.old')).check()
        await page.getByRole('button', { name: t('log.save'), exact: true }).tap()
        await page.getByText(/^Klart: Exempelbiblioteket/).waitFor()

        await page.goto('/materials')
        await page.getByRole('link', { name: /Gammalt telefonnummer/ }).click()
        await page.getByText(t('recall.open.none.title')).waitFor()
        const closed = page.getByRole('table', { name: t('recall.closed.caption') })
        expect(await closed.getByRole('row').filter({ hasText: library }).count()).toBe(1)
        expect([visitor.elsewhere, visitor.faults]).toEqual([[], []])
      } finally {
        await visitor.close()
        await stage.close()
      }
    }),
    120_000,
  )
})
