import { publicTranslator } from '@lykta/i18n'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { expectNoViolations } from '../support/accessibility.ts'
import { bankFile, bankPayment, deposit } from '../support/bank-file.ts'
import { inBrowser, signIn } from '../support/browser.ts'
import { pagesOf, pdftotextMissing } from '../support/pdf.ts'
import { apply, confirm, openJoinPage } from './joining.ts'
import { withoutMarks } from './mail.ts'
import { cells, heading, t } from './reading.ts'
import { addUser, beginAs, tryImport } from './register.ts'
import { steps } from './steps.ts'
import {
  assignTo,
  claimsOf,
  expectNowhere,
  fileFrom,
  kronor,
  openClaim,
  referenceIn,
  referenceOf,
  setFeePolicy,
  tryBankFile,
} from './treasury.ts'
import { berit, openYear, tuva, type Year } from './year.ts'
import { membersOf2026 } from './yearly-members.ts'

const moments = [
  '2027-01-11T10:00:00+01:00',
  '2027-01-25T10:00:00+01:00',
  '2027-02-15T10:00:00+01:00',
  '2027-03-18T17:30:00+01:00',
  '2027-12-31T12:00:00+01:00',
  '2028-01-03T10:00:00+01:00',
]

const association = 'Kvinnojouren Lyktan'
const payer = 'Petronella Betalsson'
const open = t('fees.state.open')
const paid = `${t('fees.state.paid')} ${kronor(0)}`

inBrowser('a treasurer’s year', () => {
  let year: Year
  let file: Uint8Array
  let meeting: string

  const step = steps()

  beforeAll(async () => {
    year = await openYear(moments)
  }, 90_000)
  afterAll(() => year?.close())
  afterEach(() => year.expectPeace())

  step('the board and a treasurer begin, with the list of last year’s members', async () => {
    const { board, treasurer } = year
    await beginAs(board.page, { ...berit, association })
    await heading(board.page, berit.greeting)
    await addUser(board.page, { ...tuva, role: 'treasurer' })
    await signIn(treasurer, tuva)
    await heading(treasurer.page, tuva.greeting)
    await treasurer.page.goto('/members/import')
    await tryImport(treasurer.page, membersOf2026, { Kontakt: t('import.field.email') })
    await heading(treasurer.page, t('import.review.title'))
    await treasurer.page.getByRole('button', { name: t('import.button', { n: 8 }) }).click()
    await treasurer.page.getByText(t('import.done.text', { create: 8, update: 0, rejected: 0 })).waitFor()
  })

  step('in January the year’s fees are looked at, made and sent', async () => {
    await openJoinPage(year.board.page, { address: 'hej@brevladan.example', url: 'https://brevladan.example' })
    await setFeePolicy(year.board.page, { bankgiro: '991-2346', swish: '123 690 12 34', reminders: '-7, 3' })
    const { page } = year.treasurer
    await page.goto('/fees')
    await page.getByRole('link', { name: t('fees.make', { year: '2027' }) }).click()
    expect(await cells(page.getByRole('table', { name: t('fees.make.byClass') }))).toEqual([
      ['Medlem', '7', kronor(1400)],
      ['Stödmedlem', '1', kronor(200)],
    ])
    await page.getByRole('button', { name: t('fees.make.button', { n: 8 }) }).click()
    await page.getByText(t('fees.done.madeAndSent', { n: 8 })).waitFor()
    expect(Object.values(await claimsOf(page, 2027))).toEqual(Array(8).fill(`${open} ${kronor(200)}`))
  })

  step('each gets hers by mail, in her language and with a slip to pay', async () => {
    const mailed = await year.members.fresh({ maja: 1, siv: 1, karin: 1, tyra: 1, ebba: 1, layla: 1, olle: 1 })
    const laylas = year.members.firstTo('layla')
    expect(laylas.subject).toBe(publicTranslator('ar')('notice.claim.subject', { association: `\u2068${association}\u2069` }))
    for (const mail of mailed) {
      expect(withoutMarks(mail.text)).toContain('991-2346')
      const [slip] = mail.attachments
      expect(slip?.contentType).toBe('application/pdf')
      if (!pdftotextMissing) expect(pagesOf(slip?.content ?? Buffer.of()).join()).toContain(referenceIn(mail))
    }
  })

  step('hers who has no e-mail is printed and posted', async () => {
    const { page } = year.treasurer
    await page.goto('/fees')
    await page.getByRole('link', { name: t('fees.letters'), exact: true }).click()
    await page.getByText(t('fees.letters.post.waiting', { n: 1 })).waitFor()
    const letter = await fileFrom(page, t('fees.letters.print'))
    await page.reload()
    await page.getByRole('button', { name: t('fees.letters.posted') }).click()
    await page.getByText(t('fees.done.posted', { n: 1 })).waitFor()
    if (pdftotextMissing) return
    const text = pagesOf(letter).join()
    expect(text).toContain('Ulla Exempel')
    expect(text).toContain(await referenceOf(page, 2027, 'Ulla Exempel'))
  })

  step('one who cannot pay is freed from it', async () => {
    const { page } = year.treasurer
    await openClaim(page, 2027, 'Ebba Exempel')
    await page.getByRole('link', { name: t('fees.claim.exempt') }).click()
    await page.getByRole('button', { name: t('fees.claim.exempt.button') }).click()
    await page.getByText(t('fees.done.exempted')).waitFor()
  })

  step('the bank’s file is looked at: its own sum, what each payment is and who paid', async () => {
    const { page } = year.treasurer
    await year.goOn()
    const references = ['maja', 'siv', 'olle'].map((name) => referenceIn(year.members.firstTo(name)))
    const payments = [
      ...[...references, await referenceOf(page, 2027, 'Ulla Exempel')].map((reference) => bankPayment({ reference })),
      bankPayment({ reference: referenceIn(year.members.firstTo('karin')), amountOre: 15_000 }),
      bankPayment({ name: payer }),
    ]
    file = bankFile([deposit(payments, { paymentDate: '2027-01-22' })])
    await tryBankFile(page, file)
    const words = await page.getByRole('main').textContent()
    expect(words?.split(kronor(1150))).toHaveLength(5)
    expect(words).toContain(t('payments.import.agrees'))
    expect(words).toContain(payer)
    await expectNoViolations(page)
  })

  step('it is taken in, and the name that was shown once is nowhere', async () => {
    const { page } = year.treasurer
    await page.getByRole('button', { name: t('payments.import.button', { n: 6 }) }).click()
    await page.getByText(t('payments.import.doneText', { n: 6, attention: 1 })).waitFor()
    await page.getByText(payer).waitFor()
    await expectNoViolations(page)
    const [opened] = await Promise.all([page.waitForEvent('popup'), page.getByRole('link', { name: t('payments.look') }).click()])
    await opened.getByText(t('payments.free.unknown')).waitFor()
    await assignTo(opened, 'Tyra Exempel', () => expectNoViolations(opened))
    await expectNowhere(opened, payer)
    await opened.close()
    expect(await claimsOf(page, 2027)).toEqual({
      'Ebba Exempel': `${t('fees.state.exempted')} ${kronor(0)}`,
      'Karin Exempel': `${t('fees.state.part_paid')} ${kronor(50)}`,
      'Layla Exempel': `${open} ${kronor(200)}`,
      ...Object.fromEntries(['Maja', 'Olle', 'Siv', 'Tyra', 'Ulla'].map((name) => [`${name} Exempel`, paid])),
    })
    await expectNowhere(page, payer, ['/fees/payments', '/members'])
    await expectNowhere(year.board.page, payer, ['/audit'])
    expect(year.product.output() + year.product.log()).not.toContain(payer)
  })

  step('the same file again changes nothing', async () => {
    const { page } = year.treasurer
    await tryBankFile(page, file)
    await page.getByText(t('payments.import.again')).waitFor()
    expect(await page.getByRole('button', { name: /betalning/ }).count()).toBe(0)
    await page.goto('/fees/payments')
    expect(await cells(page.getByRole('table', { name: t('payments.list') }))).toHaveLength(6)
  })

  step('in February somebody asks to become a member', async () => {
    await year.goOn()
    await apply(year.somebody.page, { givenName: 'Nour', email: 'nour@mejl.example' })
  })

  step('after the last day those who have not paid are reminded once, however long nobody was there', async () => {
    const [asked, karins] = await year.members.fresh({ nour: 1, karin: 1, layla: 1 })
    await confirm(year.somebody.page, asked?.text)
    expect(karins?.subject).toBe(t('notice.reminder.subject', { association }))
    expect(karins?.text).toContain(kronor(50))
  })

  step('the board says yes, and the new member is welcomed and asked to pay, and nobody else again', async () => {
    await year.board.page.goto('/')
    await year.board.page.getByRole('link', { name: t('applications.show') }).click()
    await year.board.page.getByRole('link', { name: 'Nour Exempel' }).click()
    await year.board.page.getByRole('button', { name: t('applications.approve.button') }).click()
    await year.board.page.getByText(t('applications.done.approved')).waitFor()
    const { page } = year.treasurer
    await page.goto('/fees/new')
    await page.getByRole('button', { name: t('fees.make.button', { n: 1 }) }).click()
    await page.getByText(t('fees.done.madeAndSent', { n: 1 })).waitFor()
    await year.members.fresh({ nour: 2 })
  })

  step('an annual meeting is planned, and its notice drafted in the members’ languages', async () => {
    const { page } = year.board
    await page.goto('/meetings')
    await page.getByRole('link', { name: t('meetings.plan') }).click()
    await page.getByLabel(t('meetings.kind.annual'), { exact: true }).check()
    await page.getByLabel(t('meetings.heldOn'), { exact: true }).fill('2027-03-18')
    await page.getByLabel(t('meetings.time'), { exact: true }).fill('kl. 18.00')
    await page.getByLabel(t('meetings.place')).fill('Föreningarnas hus')
    await page.getByRole('button', { name: t('meetings.save') }).click()
    await page.getByText(t('meetings.done.planned')).waitFor()
    meeting = new URL(page.url()).pathname
    await page.getByRole('button', { name: t('meetings.notice.draft') }).click()
    await page.getByText(t('meetings.done.drafted')).waitFor()
    await page.getByText(t('newsletters.recipients.sum', { total: 7, left: 0 })).waitFor()
  })

  step('in March the members saved as a file and read in again are as they were', async () => {
    await year.goOn()
    await year.board.page.goto('/members')
    await year.board.page.getByRole('link', { name: t('export.button') }).click()
    await year.board.page.getByLabel(t('export.format.csv')).check()
    const saved = (await fileFrom(year.board.page, t('export.save'))).toString()
    expect(saved.split('\r\n').find((line) => line.includes('Ulla'))).toContain('2027-01-22 200,00 kr')
    expect(saved).not.toContain(payer)
    const { page } = year.treasurer
    await page.goto('/members/import')
    await tryImport(page, saved)
    await page.getByText(t('import.nothing')).waitFor()
    const verdicts = await cells(page.getByRole('table', { name: t('import.rows') }))
    expect(verdicts.map(([, verdict]) => verdict)).toEqual(Array(9).fill(t('import.verdict.duplicate')))
  })

  step('who was asked in February is reminded, and nobody a second time', async () => {
    await apply(year.somebody.page, { givenName: 'Sara', email: 'sara@mejl.example' })
    await year.members.fresh({ sara: 1, nour: 1 })
  })

  step('on the day of the meeting the list of voters is fixed: those who have paid, and why', async () => {
    const { page } = year.treasurer
    await page.goto(`${meeting}/voters`)
    const without = await cells(page.getByRole('table', { name: t('meetings.preview.without', { n: 3 }) }))
    expect(without.map(([name, , , why]) => `${name}: ${why}`)).toEqual(
      ['Karin', 'Layla', 'Nour'].map((name) => `Exempel, ${name}: ${t('meetings.reason.not_paid')}`),
    )
    await page.getByRole('button', { name: t('meetings.preview.freeze') }).click()
    await page.getByText(t('meetings.done.frozen')).waitFor()
    const voters = await cells(page.getByRole('table'))
    expect(voters.map(([name]) => name)).toEqual(['Ebba', 'Maja', 'Siv', 'Tyra', 'Ulla'].map((name) => `Exempel, ${name}`))
    expect(voters[0]?.[3]).toBe(t('meetings.reason.exempted'))
    expect(voters[1]?.[3]).toContain(referenceIn(year.members.firstTo('maja')).slice(-4))
  })

  step('one pays at the door and votes; the printed list has no addresses', async () => {
    const { page } = year.treasurer
    await page.goto(`${meeting}/door`)
    await page.getByRole('button', { name: t('meetings.door.cashNamed', { name: 'Exempel, Nour' }) }).click()
    await page.getByText(t('meetings.done.admitted')).waitFor()
    await page.goto(`${meeting}/voters`)
    const nour = (await cells(page.getByRole('table'))).find(([name]) => name === 'Exempel, Nour')
    expect(nour?.[3]).toContain(t('meetings.voter.added.door'))
    const list = await fileFrom(page, t('meetings.print'))
    expect((await claimsOf(page, 2027))['Nour Exempel']).toBe(paid)
    if (pdftotextMissing) return
    const text = pagesOf(list).join()
    expect(text).toContain('Nour')
    expect(text).not.toMatch(/@|mejl|Exempelgatan|123 45|070|174/)
  })

  step('on the last of December the goal has counted those who paid, those freed and nobody else', async () => {
    await year.goOn()
    await year.board.page.getByText(`7 ${t('dashboard.ofGoal', { target: 50 })}`).waitFor()
    await year.members.fresh({})
  })

  step('in January the report for the grant agrees, and hides what is small', async () => {
    await year.goOn()
    const { page } = year.treasurer
    await page.getByRole('link', { name: t('grant.title') }).click()
    await heading(page, t('grant.title'))
    const byPayment = await cells(page.getByRole('table', { name: t('grant.byPayment') }))
    const hidden = t('grant.hidden')
    expect(byPayment.at(-1)).toEqual([t('grant.all'), hidden, hidden, '7'])
    expect(byPayment[1]).toEqual([t('grant.not_paid'), hidden, '0', hidden])
  })
})
