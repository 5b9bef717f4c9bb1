import { setTimeout as wait } from 'node:timers/promises'
import { publicTranslator } from '@lykta/i18n'
import { type ParsedMail, simpleParser } from 'mailparser'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { expectNoSidewaysScroll, expectNoViolations } from '../support/accessibility.ts'
import { expectPeace, inBrowser, signIn, type Visitor, visit } from '../support/browser.ts'
import { asShown, header, withoutMarks } from './mail.ts'
import { membersFile } from './members-file.ts'
import { cells, focused, heading, numbers, t } from './reading.ts'
import { addMember, addUser, searchFor, tryImport } from './register.ts'
import { openStage, type Stage } from './stage.ts'
import { steps } from './steps.ts'
import { beginLetter, kindsOf, preview, readAs, removeAndUndo, translateToArabic, writeLetter } from './writing.ts'

const arabic = publicTranslator('ar')
const saved = new RegExp(`^${t('write.status.saved', { at: '' })}`)
const recipients = (total: number, left: number) => t('newsletters.recipients.sum', { total, left })

const asta = { name: 'Asta Skrivare', email: 'asta@lyktan.example', password: 'tre ord i rad' }
const berit = { name: 'Berit Granskare', email: 'berit@lyktan.example', password: 'fyra ord till i rad' }

inBrowser('the whole way of a letter', () => {
  let stage: Stage
  let first: Visitor
  let second: Visitor
  /** Two test letters are taken and two of the real ones, slowly; the others wait, so that there is a sending to watch. */
  let letGo: () => void
  const held = new Promise<void>((resolve) => (letGo = resolve))
  let letter: string
  let mail: ParsedMail

  const step = steps()

  beforeAll(async () => {
    stage = await openStage((nth) => (nth < 4 ? undefined : nth === 4 ? wait(300) : held))
    first = await visit(stage.browser, stage.baseUrl)
    second = await visit(stage.browser, stage.baseUrl)
  }, 90_000)
  afterAll(() => stage?.close())
  afterEach(() => {
    for (const visitor of [first, second]) expectPeace(visitor)
  })

  step('the first page makes the first user, with the keyboard alone', async () => {
    const { page } = first
    await page.goto('/')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe(t('ui.skip'))
    await page.keyboard.press('Enter')
    const answers = {
      [t('firstRun.associationName')]: 'Kvinnojouren Lyktan',
      [t('firstRun.name')]: asta.name,
      [t('signIn.email')]: asta.email,
      [t('signIn.password')]: asta.password,
    }
    for (const [label, answer] of Object.entries(answers)) {
      await page.keyboard.press('Tab')
      expect(await focused(page)).toBe(label)
      await page.keyboard.type(answer)
    }
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe(t('firstRun.button'))
    await page.keyboard.press('Enter')
    await heading(page, /Asta/)
  })

  step('a list of members is first tried, row by row, and then read in', async () => {
    const { page } = first
    await page.getByRole('link', { name: t('members.import') }).click()
    await tryImport(page, membersFile)
    await heading(page, t('import.review.title'))
    await expectNoViolations(page)
    const verdicts = await cells(page.getByRole('table', { name: t('import.rows') }))
    expect(verdicts.map(([, verdict]) => verdict)).toEqual([
      ...Array(7).fill(t('import.verdict.create')),
      t('import.verdict.rejected'),
      t('import.verdict.rejected'),
      t('import.verdict.duplicate'),
    ])
    expect(verdicts[7]?.slice(2)).toEqual(['E-post', t('error.email_invalid')])
    expect(verdicts[9]?.[3]).toBe(t('import.sameAsRow', { row: '2' }))
    await page.getByRole('button', { name: t('import.button', { n: 7 }) }).click()
    await heading(page, t('import.done.title'))
    await page
      .getByRole('status')
      .getByText(t('import.done.text', { create: 7, update: 0, rejected: 2 }))
      .waitFor()
  })

  step('the number of members is the first thing on the overview', async () => {
    const { page } = first
    await page.goto('/')
    await page.getByText(`7 ${t('dashboard.ofGoal', { target: 50 })}`).waitFor()
    const parts = page.getByRole('main').getByRole('heading', { level: 2 })
    expect(await parts.first().textContent()).toContain('50')
  })

  step('a member is added by hand, pays, and is found by her name', async () => {
    const { page } = first
    await addMember(page, { givenName: 'Nour', email: 'nour@mejl.example' })
    await searchFor(page, 'nour')
    expect((await cells(page.getByRole('table'))).map(([name]) => name)).toEqual(['Nour Exempel'])
    expect(page.url().toLowerCase()).not.toContain('nour')
    await page.goto('/')
    await page.getByText(`8 ${t('dashboard.ofGoal', { target: 50 })}`).waitFor()
  })

  step('a letter is written of many parts, and shown as it arrives', async () => {
    const { page } = first
    await beginLetter(page, 'Vårbrev')
    await writeLetter(page)
    expect(await kindsOf(page)).toEqual(
      (['heading', 'text', 'event', 'button', 'divider', 'image'] as const).map((kind) => t(`write.block.${kind}`)),
    )
    await removeAndUndo(page)
    await page.getByText(saved).waitFor()
    await readAs(page, 'Maja')
    await preview(page).getByText('Vi ses snart, Maja.').waitFor()
    await preview(page).getByRole('img', { name: 'En lykta' }).waitFor()
    await expectNoViolations(page)
  })

  step('the same letter is written in Arabic', async () => {
    const { page } = first
    await page.getByRole('link', { name: t('write.addLanguage') }).click()
    await page.getByRole('radio', { name: 'Arabiska' }).check()
    await page.getByRole('button', { name: t('write.start.button') }).click()
    await translateToArabic(page)
    await page
      .getByRole('button', { name: t('ui.save') })
      .last()
      .click()
    await page.getByText(saved).waitFor()
    await readAs(page, 'Layla')
    await preview(page).getByText('Layla').first().waitFor()
    await page.getByRole('link', { name: 'Vårbrev' }).click()
    await heading(page, 'Vårbrev')
    letter = page.url()
    await page.getByText(recipients(8, 0)).waitFor()
  })

  step('a test goes to the writer alone, in both languages', async () => {
    const { page } = first
    await page.getByRole('button', { name: t('newsletters.do.test') }).click()
    await page.getByText(t('newsletters.done.test', { n: 2 })).waitFor()
    expect(stage.smtp.accepted.map(({ to }) => to)).toEqual([asta.email, asta.email])
  })

  step('the writer cannot approve her own letter, and is told why', async () => {
    const { page } = first
    await page.getByRole('button', { name: t('newsletters.do.submit') }).click()
    await page.getByText(t('newsletters.submitted.own')).waitFor()
    expect(await page.getByRole('button', { name: t('newsletters.do.approve') }).count()).toBe(0)
    // she makes herself the button that is not there
    await page.locator('[name=do][value=return]').evaluate((field: HTMLInputElement) => (field.value = 'approve'))
    await page.getByRole('button', { name: t('newsletters.do.return') }).click()
    await page.getByRole('alert').getByText(t('error.approval_needs_another')).waitFor()
    await page.getByText(t('newsletters.now.submitted')).waitFor()
  })

  step('a second person is let in, reads, approves and sends it', async () => {
    await addUser(first.page, berit)
    const { page } = second
    await signIn(second, berit)
    await page.goto(letter)
    await page.getByRole('button', { name: t('newsletters.do.approve') }).click()
    await page.getByText(t('newsletters.done.approve')).waitFor()
    await page.getByRole('link', { name: t('newsletters.do.send') }).click()
    await page.getByRole('dialog', { name: t('newsletters.confirm.send.title', { n: 8 }) }).waitFor()
    await expectNoViolations(page)
    await page.getByRole('button', { name: t('newsletters.confirm.send.button', { n: 8 }) }).click()
  })

  step('she follows the sending on the page to its end, and the numbers add up', async () => {
    const { page } = second
    await page.getByText(/^2 .* 8 /).waitFor()
    await expectNoViolations(page)
    let loads = 0
    page.on('framenavigated', () => (loads += 1))
    letGo()
    await page.getByRole('heading', { name: t('newsletters.now.sent') }).waitFor()
    expect(loads).toBe(0)
    const sum = await numbers(page.getByRole('list', { name: t('newsletters.sending.states') }))
    expect(sum).toMatchObject({ [t('newsletters.delivery.accepted')]: 8, [t('newsletters.delivery.skipped')]: 0, [t('ui.total')]: 8 })
    expect(Object.values(sum).reduce((total, number) => total + number, 0)).toBe(16)
    await page.getByRole('link', { name: t('newsletters.report.all') }).click()
    expect(await cells(page.getByRole('table'))).toHaveLength(8)
    expect(new Set(stage.smtp.accepted.map(({ to }) => to)).size).toBe(9)
  })

  step('the letter that arrives is in her language, names her, and asks the network for nothing', async () => {
    mail = await simpleParser(stage.smtp.accepted.find(({ to }) => to === 'layla@mejl.example')?.raw ?? '')
    expect(withoutMarks(mail.subject)).toBe('مرحبًا Layla، حلّ الربيع')
    expect(withoutMarks(mail.text)).toContain('نراكِ قريبًا يا Layla')
    const reader = await visit(stage.browser, 'https://mail.example', { offline: true, viewport: { width: 390, height: 800 } })
    await reader.page.setContent(asShown(mail))
    expect(await reader.page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual(['ar', 'rtl'])
    for (const colorScheme of ['light', 'dark'] as const) {
      await reader.page.emulateMedia({ colorScheme })
      await expectNoViolations(reader.page, 'letter')
    }
    await expectNoSidewaysScroll(reader.page)
    await reader.page.getByRole('img', { name: 'فانوس' }).waitFor()
    expectPeace(reader)
    await reader.close()
  })

  step('its link shows a page and changes nothing; its button leaves her out of the next letter', async () => {
    await beginLetter(first.page, 'Höstbrev')
    await first.page.getByRole('link', { name: 'Höstbrev' }).click()
    await first.page.getByText(recipients(8, 0)).waitFor()
    const link = /<(.+?)>/.exec(header(mail, 'list-unsubscribe'))?.[1] ?? ''
    expect(header(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(mail.html).toContain(link)

    const reader = await visit(stage.browser, stage.baseUrl)
    await reader.page.goto(link)
    await heading(reader.page, arabic('public.unsubscribe.title'))
    await expectNoViolations(reader.page)
    await first.page.reload()
    await first.page.getByText(recipients(8, 0)).waitFor()
    await reader.page.getByRole('button', { name: arabic('public.unsubscribe.button') }).click()
    await heading(reader.page, arabic('public.unsubscribe.done.title'))
    await first.page.reload()
    await first.page.getByText(recipients(7, 1)).waitFor()
    await first.page.getByText(t('newsletters.skip.unsubscribed')).waitFor()
    expectPeace(reader)
  })

  step('of two who write in the same text the later sees both, and chooses part by part', async () => {
    const [asta, berit] = [first.page, second.page]
    await asta
      .getByRole('link', { name: t('newsletters.do.write') })
      .first()
      .click()
    const subject = (page: typeof asta) => page.getByLabel(t('write.subject'), { exact: true })
    await subject(asta).waitFor()
    await berit.goto(asta.url())
    await subject(asta).fill('Astas ämne')
    await asta.getByText(saved).waitFor()
    await subject(berit).fill('Berits ämne')
    await berit.getByRole('button', { name: t('write.status.both') }).click()
    // the refusal is what she is told of
    expect(second.faults.splice(0)).toEqual([expect.stringMatching(/^409: .*\/write$/)])
    await heading(berit, t('write.conflict.title'))
    await expectNoViolations(berit)
    await berit
      .getByRole('group', { name: t('write.subject') })
      .getByRole('radio', { name: /Asta/ })
      .check()
    await berit.getByRole('button', { name: t('write.conflict.merge') }).click()
    await berit.getByText(t('write.saved')).waitFor()
    expect(await subject(berit).inputValue()).toBe('Astas ämne')
  })
})
