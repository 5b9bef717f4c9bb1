import { languages } from '@lykta/i18n'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectPeace, inBrowser, openBrowser, signIn, type Visitor, visit } from '../support/browser.ts'
import { type Lykta, lykta, until } from '../support/lykta.ts'
import { faultsOf, followLinks } from './every-page.ts'
import { heading, t } from './reading.ts'
import { beginLetter } from './writing.ts'

inBrowser('pages, of the demonstration', () => {
  let demo: Lykta
  let browser: Browser
  let baseUrl: string
  let berit: { email: string; password: string }

  beforeAll(async () => {
    demo = lykta(['demo'], { PORT: '0' })
    browser = await openBrowser()
    await until('the demonstration is ready', () => demo.output().includes('inbox '), 90_000)
    const [, url = '', email = '', password = ''] = /(http\S+)\s+(\S+@\S+) \/ (\S+)/.exec(demo.output()) ?? []
    baseUrl = url
    berit = { email, password }
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    demo?.process.kill('SIGTERM')
    await demo?.ended
  })

  const signedIn = async (options?: Parameters<typeof visit>[2]): Promise<Visitor> => {
    const visitor = await visit(browser, baseUrl, options)
    await signIn(visitor, berit)
    await heading(visitor.page, /Berit/)
    return visitor
  }

  test('without JavaScript one signs in, adds a member and writes a letter', async () => {
    const visitor = await signedIn({ javaScriptEnabled: false })
    const { page } = visitor
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
    expectPeace(visitor)
    await visitor.close()
  })

  test('every page of the staff is whole, at a desk and on a phone, by day and by night, with keys alone', {
    timeout: 600_000,
  }, async () => {
    const visitor = await signedIn()
    const { page } = visitor
    const letter = async (state: string) => {
      await page.goto(`/newsletters?state=${state}`)
      return (await page.getByRole('rowheader').getByRole('link').first().getAttribute('href')) ?? ''
    }
    const [draft, sent] = [await letter('draft'), await letter('sent')]
    await page.goto('/meetings')
    const [annual = '', extra = ''] = await page
      .getByRole('rowheader')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    await page.goto(`${extra}/voters`)
    await page.getByRole('button', { name: t('meetings.preview.freeze') }).click()
    await page.getByText(t('meetings.done.frozen')).waitFor()
    const faults: string[] = []
    const look = async () => void faults.push(...(await faultsOf(page)))
    await followLinks(
      page,
      ['/', draft, `${draft}/write`, `${draft}/write?language=new`, sent, `${sent}/write`, extra, `${annual}/voters`],
      look,
    )
    // what no link leads to: a form that comes back, and no page at all
    await page.goto('/members/new')
    await page.getByRole('button', { name: t('members.new.button') }).click()
    await page.getByRole('alert').waitFor()
    await look()
    await page.goto('/nothing-here')
    await look()
    await page.goto('/audit/sample')
    await page.getByLabel(t('sample.seed')).fill('4711')
    await page.getByRole('button', { name: t('sample.draw') }).click()
    await page.getByText(t('sample.noExport')).waitFor()
    await look()
    await page
      .getByRole('button', { name: t('sample.name.read') })
      .first()
      .click()
    await page.getByLabel(t('sample.reason.annual_audit')).check()
    await look()
    await page.getByRole('button', { name: t('sample.read.button') }).click()
    await page.getByText(t('sample.covered')).waitFor()
    await look()
    expect(faults).toEqual([])
    expectPeace(visitor)
    await visitor.close()
  })

  test('the doors and the public pages are so too, in six languages', { timeout: 120_000 }, async () => {
    const visitor = await visit(browser, baseUrl)
    const { page } = visitor
    const faults: string[] = []
    const look = async () => void faults.push(...(await faultsOf(page)))
    await signIn(visitor, { email: 'nobody@lyktan.example', password: 'not the password' })
    await page.getByRole('alert').waitFor()
    await look()
    for (const language of languages) {
      await page.goto(`/u/whoever?lang=${language}`)
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      await look()
    }
    for (const language of ['sv', 'ar']) {
      await followLinks(
        page,
        [`/p/whoever`, '/c/whoever', '/sign-up/news', '/join', '/archive', '/material', '/material/order'].map(
          (path) => `${path}?lang=${language}`,
        ),
        look,
      )
      await page.goto(`/sign-up/news?lang=${language}`)
      await page.locator('main button').click()
      await page.getByRole('alert').waitFor()
      await look()
    }
    expect(faults).toEqual([])
    expectPeace(visitor)
    await visitor.close()
  })

  const ways: Record<string, (visitor: Visitor) => Promise<void>> = {
    'the button': ({ page }) =>
      page
        .getByRole('link', { name: t('ui.quickExit') })
        .last()
        .click(),
    'Shift three times': async ({ page }) => {
      for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Shift')
    },
  }

  test.each(Object.entries(ways))('%s hides the page, ends the session and leaves for another', async (_, leave) => {
    for (const path of ['/members', '/p/whoever?lang=sv']) {
      const visitor = await signedIn()
      const { page } = visitor
      await page.goto(path)
      const covered = page.waitForEvent('console')
      await page.evaluate('new MutationObserver(() => console.info(document.body.textContent)).observe(document.body, { childList: true })')
      await leave(visitor)
      expect((await covered).text()).toBe(t('ui.quickExit.leaving'))
      await expect.poll(() => visitor.elsewhere, { timeout: 15_000 }).toEqual(['https://www.smhi.se/'])
      expect((await page.request.get('/members')).url()).toContain('/sign-in')
      await visitor.close()
    }
  })
})
