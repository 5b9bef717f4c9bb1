import { publicTranslator } from '@lykta/i18n'
import type { Page } from 'playwright-core'
import { heading, t } from './reading.ts'

const words = publicTranslator('sv')

/** Gives the association a sender and an address that say nothing of it; with them the page to apply on is there. */
export async function openJoinPage(page: Page, { address, url }: { address: string; url: string }): Promise<void> {
  await page.goto('/series')
  const notices = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Kallelser och besked' }) })
  await notices.getByRole('link', { name: t('series.edit') }).click()
  await page.getByLabel(t('series.discreetAddress')).fill(address)
  await page.getByRole('button', { name: t('ui.save') }).click()
  await page.getByText(t('series.done.saved')).waitFor()
  await page.goto('/settings')
  await page.getByLabel(t('settings.discreetUrl')).fill(url)
  await page.locator('form[action="/settings/letters"]').getByRole('button').click()
  await page.getByText(t('settings.done.letters')).waitFor()
}

/** Somebody asks to become a member, and may be written to in the association's name. */
export async function apply(page: Page, { givenName, email }: { givenName: string; email: string }): Promise<void> {
  await page.goto('/join')
  await page.getByRole('radio', { name: words('join.class.member'), exact: true }).check()
  await page.getByLabel(words('join.givenName')).fill(givenName)
  await page.getByLabel(words('join.familyName')).fill('Exempel')
  await page.getByLabel(words('join.birthYear')).fill('1985')
  await page.getByLabel(words('join.email')).fill(email)
  await page.getByLabel(words('join.channel.email')).check()
  await page.getByRole('radio', { name: words('join.sender.full'), exact: true }).check()
  await page.getByRole('button', { name: words('join.button') }).click()
  await heading(page, words('public.asked.title'))
}

/** Presses the button behind the link in the mail that an applicant got. */
export async function confirm(page: Page, mail: string | undefined): Promise<void> {
  const path = /https:\/\/[^/]+(\/j\/\S+)/.exec(mail ?? '')?.[1] ?? ''
  await page.goto(path)
  await page.getByRole('button', { name: words('join.confirm.button') }).click()
  await heading(page, words('public.confirm.done.title'))
}
