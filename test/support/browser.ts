import { spawnSync } from 'node:child_process'
import { translator } from '@lykta/i18n'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page, type Request } from 'playwright-core'
import { describe, expect, test } from 'vitest'

const executablePath =
  process.env.CHROMIUM ??
  spawnSync('sh', ['-c', 'command -v chromium || command -v chromium-browser || command -v google-chrome'], {
    encoding: 'utf8',
  }).stdout?.trim()

/** Why tests in a browser cannot run here, if they cannot. `CHROMIUM` names one that lies elsewhere. */
export const browserMissing: string | undefined =
  executablePath && spawnSync(executablePath, ['--version']).status === 0 ? undefined : 'chromium is missing: apt-get install chromium'

/** Defines a suite for the browser, or says what to install for it. */
export function inBrowser(name: string, define: () => void): void {
  if (!browserMissing) describe(name, define)
  else if (process.env.LYKTA_REQUIRE_ALL) test(name, () => expect.fail(browserMissing))
  else test.skip(`${name} (${browserMissing})`, () => undefined)
}

/** A browser that finds nobody but this machine: what asks for more fails, and is seen. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executablePath ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  })

/** Somebody at a browser of her own. */
export interface Visitor {
  page: Page
  /** What no page may do: errors, refused content, failed requests, requests to anybody else. In words. */
  faults: string[]
  /** The addresses outside of ours that were asked for. */
  elsewhere: string[]
  close(): Promise<void>
}

/** Somebody who visits `baseUrl`; motion is off, so that a colour is never seen on its way to another. */
export async function visit(browser: Browser, baseUrl: string, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({ baseURL: baseUrl, locale: 'sv-SE', reducedMotion: 'reduce', ...options })
  context.setDefaultTimeout(20_000)
  const watched = watch(context, new URL(baseUrl).origin)
  return { page: await context.newPage(), ...watched, close: () => context.close() }
}

const inside = ['data:', 'blob:', 'about:']

function watch(context: BrowserContext, own: string): Pick<Visitor, 'faults' | 'elsewhere'> {
  const faults: string[] = []
  const elsewhere: string[] = []
  context.on('console', (message) => {
    // an answer of 400 and above is judged below
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => faults.push(`script: ${error.error().message}`))
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== own && !inside.includes(protocol)) elsewhere.push(request.url())
  })
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText
    // what is under way when a page is left is given up; nobody else is ever found
    if (reason !== 'net::ERR_ABORTED' && !elsewhere.includes(request.url())) faults.push(`failed: ${request.url()} ${reason}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 400 && !isPage(response.request())) faults.push(`${response.status()}: ${response.url()}`)
  })
  return { faults, elsewhere }
}

/** A page that says no is what a test asks for and reads; only its parts must never be missing. */
const isPage = (request: Request): boolean => request.isNavigationRequest() && request.frame().parentFrame() === null

/** Nothing happened in her browser that must not, since it was opened. */
export function expectPeace({ faults, elsewhere }: Visitor): void {
  expect(faults).toEqual([])
  expect(elsewhere).toEqual([])
}

const t = translator('sv')

export async function signIn({ page }: Visitor, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel(t('signIn.email')).fill(email)
  await page.getByLabel(t('signIn.password')).fill(password)
  await page.getByRole('button', { name: t('signIn.button') }).click()
}
