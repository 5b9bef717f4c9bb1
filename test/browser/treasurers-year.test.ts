import { publicTranslator } from '@lykta/i18n'
import { type ParsedMail, simpleParser } from 'mailparser'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { expectNoViolations } from '../support/accessibility.ts'
import { bankFile, bankPayment, deposit } from '../support/bank-file.ts'
import { expectPeace, inBrowser, signIn, type Visitor, visit } from '../support/browser.ts'
import { until } from '../support/lykta.ts'
import { pagesOf, pdftotextMissing } from '../support/pdf.ts'
import { clockThrough } from './calendar.ts'
import { apply, confirm, openJoinPage } from './joining.ts'
import { withoutMarks } from './mail.ts'
import { cells, heading, t } from './reading.ts'
import { addUser, tryImport } from './register.ts'
import { openStage, type Stage } from './stage.ts'
import { steps } from './steps.ts'
import { claimsOf, fileFrom, kronor, openClaim, setFeePolicy, tryBankFile } from './treasury.ts'
import { membersOf2026 } from './yearly-members.ts'

const moments = [
  '2027-01-11T10:00:00+01:00',
  '2027-01-25T10:00:00+01:00',
  '2027-02-15T10:00:00+01:00',
  '2027-03-18T17:30:00+01:00',
  '2027-12-31T12:00:00+01:00',
  '2028-01-03T10:00:00+01:00',
]

const berit = { name: 'Berit Styrelse', email: 'berit@lyktan.example', password: 'tre ord i rad', greeting: /Berit/ }
const tuva = { name: 'Tuva Kassör', email: 'tuva@lyktan.example', password: 'fyra ord till i rad', greeting: /Tuva/ }
const payer = 'Petronella Betalsson'
const open = t('fees.state.open')
const paid = `${t('fees.state.paid')} ${kronor(0)}`

inBrowser('a treasurer’s year', () => {
  let stage: Stage
  let board: Visitor
  let treasurer: Visitor
  let somebody: Visitor
  let letters: ParsedMail[] = []
  let file: Uint8Array
  let meeting: string

  const step = steps()

  beforeAll(async () => {
    stage = await openStage(undefined, clockThrough(moments))
    board = await visit(stage.browser, stage.baseUrl)
    treasurer = await visit(stage.browser, stage.baseUrl)
    somebody = await visit(stage.browser, stage.baseUrl)
  }, 90_000)
  afterAll(() => stage?.close())
  afterEach(() => {
    for (const visitor of [board, treasurer, somebody]) expectPeace(visitor)
  })

  /** Nobody stays signed in for so long. */
  const nextMoment = async () => {
    stage.product.process.kill('SIGUSR2')
    for (const [visitor, user] of [
      [board, berit],
      [treasurer, tuva],
    ] as const) {
      await visitor.page.context().clearCookies()
      await signIn(visitor, user)
      await heading(visitor.page, user.greeting)
    }
  }

  /** What the members have got since it was last asked: so many letters each and no others, by the names. */
  const mails = async (expected: Record<string, number>): Promise<ParsedMail[]> => {
    const names = Object.keys(expected)
    const all = names.reduce((sum, name) => sum + (expected[name] ?? 0), 0)
    const taken = () => stage.smtp.accepted.filter(({ to }) => to.endsWith('@mejl.example')).slice(letters.length)
    await until(`${all} letters have come`, () => taken().length >= all)
    const fresh = await Promise.all(taken().map(({ raw }) => simpleParser(raw)))
    letters = [...letters, ...fresh]
    expect(fresh.map(addressOf).sort()).toEqual(names.flatMap((name) => Array(expected[name]).fill(`${name}@mejl.example`)).sort())
    return names.flatMap((name) => fresh.filter((mail) => addressOf(mail) === `${name}@mejl.example`))
  }

  step('the board and a treasurer begin, with the list of last year’s members', async () => {
    const { page } = board
    await page.goto('/')
    await page.getByLabel(t('firstRun.associationName')).fill('Kvinnojouren Lyktan')
    await page.getByLabel(t('firstRun.name')).fill(berit.name)
    await page.getByLabel(t('signIn.email')).fill(berit.email)
    await page.getByLabel(t('signIn.password')).fill(berit.password)
    await page.getByRole('button', { name: t('firstRun.button') }).click()
    await heading(page, berit.greeting)
    await addUser(page, { ...tuva, role: 'treasurer' })
    await signIn(treasurer, tuva)
    await heading(treasurer.page, tuva.greeting)
    await treasurer.page.goto('/members/import')
    await tryImport(treasurer.page, membersOf2026, { Kontakt: t('import.field.email') })
    await heading(treasurer.page, t('import.review.title'))
    await treasurer.page.getByRole('button', { name: t('import.button', { n: 8 }) }).click()
    await treasurer.page.getByText(t('import.done.text', { create: 8, update: 0, rejected: 0 })).waitFor()
  })

  step('in January the year’s fees are looked at, made and sent', async () => {
    await openJoinPage(board.page, { address: 'hej@brevladan.example', url: 'https://brevladan.example' })
    await setFeePolicy(board.page, { bankgiro: '991-2346', swish: '123 690 12 34', reminders: '-7, 3' })
    const { page } = treasurer
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
    const mailed = await mails({ maja: 1, siv: 1, karin: 1, tyra: 1, ebba: 1, layla: 1, olle: 1 })
    const laylas = mailed.find((mail) => addressOf(mail) === 'layla@mejl.example')
    expect(laylas?.subject).toBe(publicTranslator('ar')('notice.claim.subject', { association: '\u2068Kvinnojouren Lyktan\u2069' }))
    for (const mail of mailed) {
      expect(withoutMarks(mail.text)).toContain('991-2346')
      const [slip] = mail.attachments
      expect(slip?.contentType).toBe('application/pdf')
      if (!pdftotextMissing) expect(pagesOf(slip?.content ?? Buffer.of()).join()).toContain(referenceIn(mail))
    }
  })

  step('hers who has no e-mail is printed and posted', async () => {
    const { page } = treasurer
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
    expect(text).toContain(await referenceOf(page, 'Ulla Exempel'))
  })

  step('one who cannot pay is freed from it', async () => {
    const { page } = treasurer
    await openClaim(page, 2027, 'Ebba Exempel')
    await page.getByRole('link', { name: t('fees.claim.exempt') }).click()
    await page.getByRole('button', { name: t('fees.claim.exempt.button') }).click()
    await page.getByText(t('fees.done.exempted')).waitFor()
  })

  step('the bank’s file is looked at: its own sum, what each payment is and who paid', async () => {
    const { page } = treasurer
    await nextMoment()
    const references = await Promise.all(['Maja', 'Siv', 'Olle', 'Karin'].map((name) => referenceIn(letterTo(name))))
    const [maja = '', siv = '', olle = '', karin = ''] = references
    const ullas = await referenceOf(page, 'Ulla Exempel')
    const payments = [
      ...[maja, siv, olle, ullas].map((reference) => bankPayment({ reference })),
      bankPayment({ reference: karin, amountOre: 15_000 }),
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
    const { page } = treasurer
    await page.getByRole('button', { name: t('payments.import.button', { n: 6 }) }).click()
    await page.getByText(t('payments.import.doneText', { n: 6, attention: 1 })).waitFor()
    await page.getByText(payer).waitFor()
    await expectNoViolations(page)
    const [opened] = await Promise.all([page.waitForEvent('popup'), page.getByRole('link', { name: t('payments.look') }).click()])
    await opened.getByText(t('payments.free.unknown')).waitFor()
    await assignTo(opened, 'Tyra Exempel')
    await expectNoName([opened])
    await opened.close()
    expect(await claimsOf(page, 2027)).toEqual({
      'Ebba Exempel': `${t('fees.state.exempted')} ${kronor(0)}`,
      'Karin Exempel': `${t('fees.state.part_paid')} ${kronor(50)}`,
      'Layla Exempel': `${open} ${kronor(200)}`,
      ...Object.fromEntries(['Maja', 'Olle', 'Siv', 'Tyra', 'Ulla'].map((name) => [`${name} Exempel`, paid])),
    })
    await expectNoName([page], '/fees/payments', '/members')
    await expectNoName([board.page], '/audit')
    expect(stage.product.output() + stage.product.log()).not.toContain(payer)
  })

  step('the same file again changes nothing', async () => {
    const { page } = treasurer
    await tryBankFile(page, file)
    await page.getByText(t('payments.import.again')).waitFor()
    expect(await page.getByRole('button', { name: /betalning/ }).count()).toBe(0)
    await page.goto('/fees/payments')
    expect(await cells(page.getByRole('table', { name: t('payments.list') }))).toHaveLength(6)
  })

  step('in February somebody asks to become a member', async () => {
    await nextMoment()
    await apply(somebody.page, { givenName: 'Nour', email: 'nour@mejl.example' })
  })

  step('after the last day those who have not paid are reminded once, however long nobody was there', async () => {
    const [asked, ...reminders] = await mails({ nour: 1, karin: 1, layla: 1 })
    await confirm(somebody.page, asked?.text)
    const karins = reminders.find((mail) => addressOf(mail) === 'karin@mejl.example')
    expect(karins?.subject).toBe(t('notice.reminder.subject', { association: 'Kvinnojouren Lyktan' }))
    expect(karins?.text).toContain(kronor(50))
  })

  step('the board says yes, and the new member is welcomed and asked to pay, and nobody else again', async () => {
    await board.page.goto('/')
    await board.page.getByRole('link', { name: t('applications.show') }).click()
    await board.page.getByRole('link', { name: 'Nour Exempel' }).click()
    await board.page.getByRole('button', { name: t('applications.approve.button') }).click()
    await board.page.getByText(t('applications.done.approved')).waitFor()
    const { page } = treasurer
    await page.goto('/fees/new')
    await page.getByRole('button', { name: t('fees.make.button', { n: 1 }) }).click()
    await page.getByText(t('fees.done.madeAndSent', { n: 1 })).waitFor()
    await mails({ nour: 2 })
  })

  step('an annual meeting is planned, and its notice drafted in the members’ languages', async () => {
    const { page } = board
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
    await nextMoment()
    await board.page.goto('/members')
    await board.page.getByRole('link', { name: t('export.button') }).click()
    await board.page.getByLabel(t('export.format.csv')).check()
    const saved = (await fileFrom(board.page, t('export.save'))).toString()
    expect(saved.split('\r\n').find((line) => line.includes('Ulla'))).toContain('2027-01-22 200,00 kr')
    expect(saved).not.toContain(payer)
    const { page } = treasurer
    await page.goto('/members/import')
    await tryImport(page, saved)
    await page.getByText(t('import.nothing')).waitFor()
    const verdicts = await cells(page.getByRole('table', { name: t('import.rows') }))
    expect(verdicts.map(([, verdict]) => verdict)).toEqual(Array(9).fill(t('import.verdict.duplicate')))
  })

  step('who was asked in February is reminded, and nobody a second time', async () => {
    await apply(somebody.page, { givenName: 'Sara', email: 'sara@mejl.example' })
    await mails({ sara: 1, nour: 1 })
  })

  step('on the day of the meeting the list of voters is fixed: those who have paid, and why', async () => {
    const { page } = treasurer
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
    expect(voters[1]?.[3]).toContain((await referenceIn(letterTo('Maja'))).slice(-4))
  })

  step('one pays at the door and votes; the printed list has no addresses', async () => {
    const { page } = treasurer
    await page.goto(`${meeting}/door`)
    await page.getByRole('button', { name: t('meetings.door.cashNamed', { name: 'Exempel, Nour' }) }).click()
    await page.getByText(t('meetings.done.admitted')).waitFor()
    await page.goto(`${meeting}/voters`)
    const nour = (await cells(page.getByRole('table'))).find(([name]) => name === 'Exempel, Nour')
    expect(nour?.[3]).toContain(t('meetings.voter.added.door'))
    expect((await claimsOf(page, 2027))['Nour Exempel']).toBe(paid)
    await page.goto(`${meeting}/voters`)
    const list = await fileFrom(page, t('meetings.print'))
    if (pdftotextMissing) return
    const text = pagesOf(list).join()
    expect(text).toContain('Nour')
    expect(text).not.toMatch(/@|mejl|Exempelgatan|123 45|070/)
  })

  step('on the last of December the goal has counted those who paid, those freed and nobody else', async () => {
    await nextMoment()
    await board.page.getByText(`7 ${t('dashboard.ofGoal', { target: 50 })}`).waitFor()
    await mails({})
  })

  step('in January the report for the grant agrees, and hides what is small', async () => {
    await nextMoment()
    const { page } = treasurer
    await page.getByRole('link', { name: t('grant.title') }).click()
    await heading(page, t('grant.title'))
    const byPayment = await cells(page.getByRole('table', { name: t('grant.byPayment') }))
    const hidden = t('grant.hidden')
    expect(byPayment.at(-1)).toEqual([t('grant.all'), hidden, hidden, '7'])
    expect(byPayment[1]).toEqual([t('grant.not_paid'), hidden, '0', hidden])
  })

  const letterTo = (givenName: string): ParsedMail => {
    const found = letters.find((mail) => addressOf(mail) === `${givenName.toLowerCase()}@mejl.example`)
    if (!found) throw new Error(`no letter to ${givenName}`)
    return found
  }

  async function expectNoName([page]: [Page], ...paths: string[]): Promise<void> {
    for (const path of paths) {
      await page.goto(path)
      expect(await page.content()).not.toContain(payer)
    }
    expect(await page.content()).not.toContain(payer)
  }
})

const addressOf = ({ to }: ParsedMail): string => (Array.isArray(to) ? '' : (to?.value[0]?.address ?? ''))

/** The reference in a letter about a fee, in whatever language. */
const referenceIn = ({ text }: ParsedMail): string => /OCR[^:]*:\s*(\d+)/.exec(withoutMarks(text))?.[1] ?? ''

async function referenceOf(page: Page, name: string): Promise<string> {
  await openClaim(page, 2027, name)
  const fact = page.locator('dl > div').filter({ hasText: t('fees.reference') })
  return (await fact.locator('dd').textContent())?.trim() ?? ''
}

/** Takes a payment that nobody could tell for somebody's fee. */
async function assignTo(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox').fill(name)
  await page.getByRole('button', { name: t('members.search.button') }).click()
  await page.getByRole('radio', { name }).check()
  await expectNoViolations(page)
  await page.getByRole('button', { name: t('payments.assign.button'), exact: true }).click()
  await page.getByText(t('payments.done.assigned')).waitFor()
}
