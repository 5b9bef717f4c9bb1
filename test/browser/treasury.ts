import { buffer } from 'node:stream/consumers'
import { formatMoney } from '@lykta/i18n'
import type { ParsedMail } from 'mailparser'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { withoutMarks } from './mail.ts'
import { cells, heading, t } from './reading.ts'

export const kronor = (amount: number): string => formatMoney('sv', amount * 100)

/** Says where fees are paid, and when unpaid ones are reminded of: days from the due day. */
export async function setFeePolicy(page: Page, { bankgiro, swish, reminders }: { bankgiro: string; swish: string; reminders: string }) {
  await page.goto('/settings')
  await page.getByRole('link', { name: t('settings.fees.link') }).click()
  await page.getByLabel(t('settings.fees.bankgiro')).fill(bankgiro)
  await page.getByLabel(t('settings.fees.swish')).fill(swish)
  await page.getByLabel(t('settings.fees.reminders')).fill(reminders)
  await page.getByRole('button', { name: t('settings.save') }).click()
  await page.getByText(t('settings.done.fees')).waitFor()
}

/** What each is asked to pay and how it stands: `{ 'Maja Exempel': 'Betald 0 kr' }`. */
export async function claimsOf(page: Page, year: number): Promise<Record<string, string>> {
  await page.goto(`/fees?year=${year}&state=all`)
  const rows = await cells(page.getByRole('table', { name: t('fees.list', { year: String(year) }) }))
  return Object.fromEntries(rows.map(([name = '', , state, , left]) => [name, `${state} ${left}`]))
}

/** Opens what somebody is asked to pay. */
export async function openClaim(page: Page, year: number, name: string): Promise<void> {
  await page.goto(`/fees?year=${year}&state=all`)
  await page.getByRole('link', { name }).click()
  await heading(page, name)
}

/** The reference in a letter about a fee, in whatever language. */
export const referenceIn = ({ text }: ParsedMail): string => /OCR[^:]*:\s*(\d+)/.exec(withoutMarks(text))?.[1] ?? ''

/** The same as the page says it. */
export async function referenceOf(page: Page, year: number, name: string): Promise<string> {
  await openClaim(page, year, name)
  const fact = page.locator('dl > div').filter({ hasText: t('fees.reference') })
  return (await fact.locator('dd').textContent())?.trim() ?? ''
}

/** Chooses the bank's file and looks at what it would do. */
export async function tryBankFile(page: Page, file: Uint8Array): Promise<void> {
  await page.goto('/fees/payments')
  await page.getByRole('link', { name: t('payments.import.title') }).click()
  const sent = { name: 'bgmax.txt', mimeType: 'text/plain', buffer: Buffer.from(file) }
  await page.getByLabel(t('import.file'), { exact: true }).setInputFiles(sent)
  await page.getByRole('button', { name: t('import.look') }).click()
  await heading(page, t('import.review.title'))
}

/** Takes the payment that is open, of which nobody could tell whose it is, for somebody's fee; `look` is at what was found. */
export async function assignTo(page: Page, name: string, look: () => Promise<void>): Promise<void> {
  await page.getByRole('searchbox').fill(name)
  await page.getByRole('button', { name: t('members.search.button') }).click()
  await page.getByRole('radio', { name }).check()
  await look()
  await page.getByRole('button', { name: t('payments.assign.button'), exact: true }).click()
  await page.getByText(t('payments.done.assigned')).waitFor()
}

/** The words are neither on the page that is open nor on these. */
export async function expectNowhere(page: Page, words: string, paths: string[] = []): Promise<void> {
  expect(await page.content()).not.toContain(words)
  for (const path of paths) {
    await page.goto(path)
    expect(await page.content()).not.toContain(words)
  }
}

/** The file that a button gives. */
export async function fileFrom(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  return buffer(await download.createReadStream())
}
