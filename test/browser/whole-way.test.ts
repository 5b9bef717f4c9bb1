import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser'
import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectNoViolations } from '../support/accessibility.ts'
import { expectPeace, inBrowser, openBrowser, signIn, type Visitor, visit } from '../support/browser.ts'
import { freePort } from '../support/free-port.ts'
import { type Lykta, lykta, until } from '../support/lykta.ts'
import { type SmtpRecorder, smtpRecorder } from '../support/smtp.ts'

const year = new Date().getFullYear()
const asta = { name: 'Asta Skrivare', email: 'asta@lyktan.example', password: 'tre ord i rad' }
const berit = { name: 'Berit Granskare', email: 'berit@lyktan.example', password: 'fyra ord till i rad' }

const members = [
  `Förnamn;Efternamn;E-post;Mobil;Medlemstyp;Språk;Medlem sedan;Betalt ${year}`,
  ...['Maja', 'Siv', 'Eva', 'Ulla', 'Åsa', 'Karin'].map(
    (name, n) => `${name};Exempel;${n}.${'brev'}@mejl.example;070-17406${10 + n};Medlem;svenska;${year - 1}-03-0${n + 1};ja`,
  ),
  `Layla;Exempel;layla@mejl.example;;Medlem;arabiska;${year - 1}-04-01;ja`,
  `Olle;Exempel;olle@mejl.example;;Stödmedlem;svenska;${year - 1}-05-01;200 kr`,
  `Fel;Adress;fel-adress;;Medlem;svenska;${year - 1}-05-02;ja`,
  `Fel;Form;form@mejl.example;;Hedersgäst;svenska;${year - 1}-05-03;ja`,
  `Maja;Exempel;0.brev@mejl.example;;Medlem;svenska;${year - 1}-03-01;ja`,
]

inBrowser('the whole way', () => {
  let folder: string
  let smtp: SmtpRecorder
  let product: Lykta
  let baseUrl: string
  let browser: Browser
  let first: Visitor
  let second: Visitor
  /** The letters after the second wait for this, so that there is a sending to watch. */
  let letThemGo = () => undefined as void
  const held = new Promise<void>((resolve) => (letThemGo = resolve))

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lykta-browser-'))
    smtp = await smtpRecorder((accepted) => (accepted < 3 ? undefined : held))
    const port = await freePort()
    baseUrl = `http://127.0.0.1:${port}`
    const env = { LYKTA_DATA: folder, SMTP_URL: smtp.url, PORT: String(port), BASE_URL: baseUrl, LOG_LEVEL: 'warn' }
    product = lykta(['start'], env)
    browser = await openBrowser()
    first = await visit(browser, baseUrl)
    await until('Lykta is running', () => product.output().includes(baseUrl))
  }, 90_000)

  afterAll(async () => {
    await browser?.close()
    product?.process.kill('SIGTERM')
    await product?.ended
    await smtp?.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('the first user is made with the keyboard alone', async () => {
    const { page } = first
    await page.goto('/')
    expect(await page.title()).toBe('x')
    console.log(await page.content())
  })
})
