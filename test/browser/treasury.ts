import { buffer } from 'node:stream/consumers'
import { formatMoney } from '@lykta/i18n'
import type { Page } from 'playwright-core'
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

/** Chooses the bank's file and looks at what it would do. */
export async function tryBankFile(page: Page, file: Uint8Array): Promise<void> {
  await page.goto('/fees/payments')
  await page.getByRole('link', { name: t('payments.import.title') }).click()
  const sent = { name: 'bgmax.txt', mimeType: 'text/plain', buffer: Buffer.from(file) }
  await page.getByLabel(t('import.file'), { exact: true }).setInputFiles(sent)
  await page.getByRole('button', { name: t('import.look') }).click()
  await heading(page, t('import.review.title'))
}

/** The file that a button gives. */
export async function fileFrom(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  return buffer(await download.createReadStream())
}
