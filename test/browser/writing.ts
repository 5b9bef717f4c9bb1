import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { t } from './reading.ts'

type Kind = 'heading' | 'text' | 'event' | 'button' | 'quote' | 'divider' | 'image'

const blocks = (page: Page): Locator => page.getByRole('list', { name: t('write.blocks') }).locator('> li')

/** The kinds of the blocks, from the first to the last. */
export const kindsOf = (page: Page): Promise<string[]> => blocks(page).locator('> fieldset > legend').allInnerTexts()

/** Puts a block after the last, and gives it. */
async function addBlock(page: Page, kind: Kind): Promise<Locator> {
  const last = blocks(page).last()
  await last.getByText(t('write.addBelow')).click()
  await last.getByRole('button', { name: t(`write.block.${kind}`), exact: true }).click()
  return blockOf(page, kind)
}

const blockOf = (page: Page, kind: Kind): Locator => page.getByRole('group', { name: t(`write.block.${kind}`), exact: true }).last()

/** From the list of letters to an empty editor. */
export async function beginLetter(page: Page, name: string): Promise<void> {
  await page.goto('/newsletters/new')
  await page.getByRole('radio', { name: 'Medlemsbrev' }).check()
  await page.getByLabel(t('newsletters.new.name')).fill(name)
  await page.getByRole('button', { name: t('newsletters.new.submit') }).click()
}

/** A letter of most kinds of block. The heading is written second and moved to the first place. */
export async function writeLetter(page: Page): Promise<void> {
  await page.getByLabel(t('write.subject'), { exact: true }).fill('Hej {{givenName|du}}, nu är det vår')
  await blockOf(page, 'text').getByRole('textbox').fill('Vi ses **snart**, {{givenName|du}}.')
  const title = await addBlock(page, 'heading')
  await title.getByRole('textbox').fill('Årsmöte i vår')
  await title.getByRole('button', { name: t('write.up') }).click()
  const event = await addBlock(page, 'event')
  await event.getByLabel(t('write.event.title')).fill('Årsmöte')
  await event.getByLabel(t('write.event.when')).fill('Tisdag 24 mars 18.00')
  const button = await addBlock(page, 'button')
  await button.getByLabel(t('write.button.label')).fill('Läs mer')
  await button.getByRole('textbox', { name: t('write.button.href') }).fill('https://lyktan.example/arsmote')
  await addBlock(page, 'divider')
  const picture = await addBlock(page, 'image')
  await picture.getByLabel(t('write.image.file')).setInputFiles({ name: 'lykta.png', mimeType: 'image/png', buffer: redPoint })
  await picture.getByLabel(t('write.image.alt')).fill('En lykta')
  await picture.locator('img').waitFor()
}

/** Takes the last part away, and brings it back with the keyboard, as it was. */
export async function removeAndUndo(page: Page): Promise<void> {
  const all = await kindsOf(page)
  await blocks(page)
    .last()
    .getByRole('button', { name: t('write.remove') })
    .click()
  expect(await kindsOf(page)).toEqual(all.slice(0, -1))
  await page.keyboard.press('Control+z')
  expect(await kindsOf(page)).toEqual(all)
  await blocks(page).last().locator('img').waitFor()
  expect(await page.getByLabel(t('write.image.alt')).inputValue()).toBe('En lykta')
}

/** The same parts in Arabic, over the Swedish words they begin with. */
export async function translateToArabic(page: Page): Promise<void> {
  await page.getByLabel(t('write.subject'), { exact: true }).fill('مرحبًا {{givenName|بك}}، حلّ الربيع')
  await blockOf(page, 'heading').getByRole('textbox').fill('اجتماع الربيع')
  await blockOf(page, 'text').getByRole('textbox').fill('نراكِ **قريبًا** يا {{givenName|صديقة}}. هاتف 070-1740699.')
  await page.getByLabel(t('write.event.title')).fill('الاجتماع السنوي')
  await page.getByLabel(t('write.event.when')).fill('الثلاثاء 24 مارس 18.00')
  await page.getByLabel(t('write.button.label')).fill('اقرئي المزيد')
  await page.getByLabel(t('write.image.alt')).fill('فانوس')
}

/** Looks at the letter as somebody who would get it. */
export async function readAs(page: Page, name: string): Promise<void> {
  const reader = page.getByLabel(t('write.preview.as'))
  await reader.selectOption(await reader.getByRole('option', { name }).getAttribute('value'))
}

/** The letter in the preview's frame, as it stands there now. */
export const preview = (page: Page): Locator => page.frameLocator(`iframe[title="${t('write.preview.title')}"]`).locator('body')

const redPoint = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64')
