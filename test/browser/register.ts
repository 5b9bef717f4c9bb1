import type { Role } from '@lykta/core'
import type { Page } from 'playwright-core'
import { heading, t } from './reading.ts'

/** Adds an Arabic reader who has said that e-mail in the association's name is safe, and records her fee. */
export async function addMember(page: Page, { givenName, email }: { givenName: string; email: string }): Promise<void> {
  await page.goto('/members/new')
  await page.getByRole('radio', { name: 'Medlem', exact: true }).check()
  await page.getByLabel(t('members.givenName')).fill(givenName)
  await page.getByLabel(t('members.familyName')).fill('Exempel')
  await page.getByRole('textbox', { name: t('members.email') }).fill(email)
  await page.getByLabel(t('members.language')).selectOption('ar')
  await page.getByRole('checkbox', { name: t('safe.channel.email') }).check()
  await page.getByLabel(t('safe.sender.full')).check()
  await page.getByLabel(t('safe.basis.asked')).check()
  await page.getByRole('button', { name: t('members.new.button') }).click()
  await page.getByText(t('members.done.added')).waitFor()
  await page.getByRole('link', { name: t('members.payment.title') }).click()
  await page.getByRole('button', { name: t('members.payment.button') }).click()
  await page.getByText(t('members.done.paid')).waitFor()
  await page.getByText(t('members.status.current')).waitFor()
}

export async function searchFor(page: Page, name: string): Promise<void> {
  await page.goto('/members')
  await page.getByRole('searchbox').fill(name)
  await page.getByRole('button', { name: t('members.search.button') }).click()
  await page.getByText(t('members.search.clear')).waitFor()
}

/** The first page of all: the association, and who is the first to sign in. */
export async function beginAs(
  page: Page,
  { association, name, email, password }: { association: string; name: string; email: string; password: string },
): Promise<void> {
  await page.goto('/')
  await page.getByLabel(t('firstRun.associationName')).fill(association)
  await page.getByLabel(t('firstRun.name')).fill(name)
  await page.getByLabel(t('signIn.email')).fill(email)
  await page.getByLabel(t('signIn.password')).fill(password)
  await page.getByRole('button', { name: t('firstRun.button') }).click()
}

/** Lets somebody sign in: of the board, unless another role is said. */
export async function addUser(
  page: Page,
  { name, email, password, role = 'board' }: { name: string; email: string; password: string; role?: Role },
): Promise<void> {
  await page.goto('/users/new')
  await page.getByLabel(t('users.name'), { exact: true }).fill(name)
  await page.getByLabel(t('users.email')).fill(email)
  await page.getByRole('checkbox', { name: t(`users.role.${role}`) }).check()
  await page.getByLabel(t('users.new.password')).fill(password)
  await page.getByRole('button', { name: t('users.new.button') }).click()
  await page.getByText(t('users.done.added')).waitFor()
}

/** Chooses the file, says what `columns` are that have strange headers, and looks at what would become of it. */
export async function tryImport(page: Page, file: string, columns: Record<string, string> = {}): Promise<void> {
  const buffer = Buffer.from(file)
  await page.getByLabel(t('import.file'), { exact: true }).setInputFiles({ name: 'medlemmar.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: t('import.next') }).click()
  await heading(page, t('import.columns.title'))
  for (const [header, field] of Object.entries(columns)) await page.getByLabel(header).selectOption(field)
  await page.getByLabel(t('import.basis.yes')).check()
  await page.getByRole('button', { name: t('import.look') }).click()
}
