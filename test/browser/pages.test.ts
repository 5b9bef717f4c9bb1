import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from '../support/accessibility.ts'
import { expectPeace, inBrowser, openBrowser, signIn, type Visitor, visit } from '../support/browser.ts'
import { keyboardFaults } from '../support/keyboard.ts'
import { type Lykta, lykta, until } from '../support/lykta.ts'
import { heading, t } from './reading.ts'
import { beginLetter } from './writing.ts'

inBrowser('every page', () => {
  let demo: Lykta
  let browser: Browser
  let baseUrl: string
  let berit: { email: string; password: string }
  let draft: string

  beforeAll(async () => {
    demo = lykta(['demo'], { PORT: '0' })
    browser = await openBrowser()
    await until('the demonstration is ready', () => demo.output().includes('inbox '))
    const said = /(http\S+)\s+(\S+@\S+) \/ (\S+)/.exec(demo.output()) ?? expect.fail(demo.output())
    baseUrl = said[1] ?? ''
    berit = { email: said[2] ?? '', password: said[3] ?? '' }
  }, 90_000)
  afterAll(async () => {
    await browser?.close()
    demo?.process.kill('SIGTERM')
    await demo?.ended
  })

  test('without JavaScript one signs in, adds a member and writes a letter', async () => {
    const visitor = await visit(browser, baseUrl, { javaScriptEnabled: false })
    const { page } = visitor
    await signIn(visitor, berit)
    await heading(page, /Berit/)
    await page.goto('/members/new')
    await page.getByRole('radio', { name: 'Medlem', exact: true }).check()
    await page.getByLabel(t('members.givenName')).fill('Nour')
    await page.getByRole('button', { name: t('members.new.button') }).click()
    await page.getByText(t('members.done.added')).waitFor()

    await beginLetter(page, 'Höstbrev')
    await page.getByLabel(t('write.subject'), { exact: true }).fill('Hej {{givenName|du}}')
    await page.getByRole('textbox', { name: t('write.text.text') }).fill('Nu är det höst.')
    await page.getByText(t('write.addBelow')).click()
    await page
      .getByRole('button', { name: t('write.block.heading') })
      .first()
      .click()
    await page.getByRole('textbox', { name: t('write.heading.text') }).fill('Höst')
    await page
      .getByRole('button', { name: t('write.up') })
      .last()
      .click()
    await page
      .getByRole('button', { name: t('ui.save') })
      .last()
      .click()
    await page.getByText(t('write.saved')).waitFor()
    await page.frameLocator('iframe').getByRole('heading', { name: 'Höst' }).waitFor()
    draft = new URL(page.url()).pathname.replace('/write', '')
    expectPeace(visitor)
    await visitor.close()
  })

  test('every page that a link leads to is whole, at both widths, in light and dark, and by keyboard', { timeout: 180_000 }, async () => {
    const visitor = await visit(browser, baseUrl)
    await signIn(visitor, berit)
    await heading(visitor.page, /Berit/)
    const faults: string[] = []
    await visitor.page.goto('/newsletters?state=sent')
    const sent = (await visitor.page.getByRole('rowheader').getByRole('link').first().getAttribute('href')) ?? ''
    const seen = await followLinks(visitor.page, ['/', draft, `${draft}/write`, sent, `${sent}/write`], async (path) => {
      const before = Date.now()
      faults.push(...(await faultsOf(visitor.page)).map((fault) => `${path} ${fault}`))
    })
    console.log(seen)
    expect(faults).toEqual([])
    expectPeace(visitor)
  })
})

/** Opens every page that can be reached, one of each kind, and has it looked at. */
async function followLinks(page: Page, start: string[], look: (path: string) => Promise<void>): Promise<string[]> {
  const queue = [...start]
  const known = new Set(start.map(kindOf))
  for (const path of queue) {
    const response = await page.goto(path)
    expect(`${path}: ${response?.status()}`).toBe(`${path}: 200`)
    await look(path)
    for (const href of await page
      .locator('a[href]:not([data-quick-exit], [download])')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))) {
      const { origin, pathname, search } = new URL(href)
      const kind = kindOf(pathname + search)
      if (origin !== new URL(page.url()).origin || search.includes('lang=') || known.has(kind)) continue
      known.add(kind)
      queue.push(pathname + search)
    }
  }
  return [...known]
}

/** An address without what tells it from others of its kind: ids, and the values of its query. */
const kindOf = (path: string): string => path.replaceAll(/[0-9a-f-]{36}/g, ':id').replaceAll(/=[^&]*/g, '')

async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = []
  const note = (where: string, found: string[]) => faults.push(...found.map((fault) => `(${where}) ${fault}`))
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await page.reload()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      note(`${width} ${colorScheme}`, await violations(page, colorScheme === 'light' ? 'page' : 'colours'))
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (wide > 0) note(`${width}`, [`is ${wide} px too wide`])
    note(`${width}`, await keyboardFaults(page))
  }
  const headings = await page.getByRole('heading', { level: 1 }).count()
  if (headings !== 1) note('both', [`has ${headings} h1`])
  return faults
}
