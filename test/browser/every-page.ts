import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { violations } from '../support/accessibility.ts'
import { keyboardFaults } from '../support/keyboard.ts'

/** What is wrong with the page that is open, at a desk and on a phone, by day and by night. */
export async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const width of [1280, 390]) {
    const note = (found: string[], how = '') => faults.push(...found.map((fault) => `${page.url()} at ${width}${how}: ${fault}`))
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      note(await violations(page, colorScheme === 'light' ? 'page' : 'colours'), ` ${colorScheme}`)
    }
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (tooWide > 0) note([`${tooWide} px wider than the window`])
    const headings = await page.getByRole('heading', { level: 1 }).count()
    if (headings !== 1) note([`${headings} main headings`])
    note(await keyboardFaults(page))
  }
  return faults
}

/** Opens every page of ours that links lead to from `start` on, one of each kind, and has it looked at. */
export async function followLinks(page: Page, start: string[], look: () => Promise<void>): Promise<void> {
  const queue = [...start]
  const known = new Set(start.map(kindOf))
  for (const path of queue) {
    const answer = await page.goto(path)
    expect(`${answer?.status()} ${path}`).toBe(`200 ${path}`)
    await look()
    for (const next of await linksOn(page)) {
      if (known.has(kindOf(next))) continue
      known.add(kindOf(next))
      queue.push(next)
    }
  }
}

/** An address without what tells it from others of its kind: ids, and the values of its query. */
const kindOf = (path: string): string => path.replaceAll(/[0-9a-f-]{36}/g, ':id').replaceAll(/=[^&]*/g, '')

/** Pages of ours, in the language we read in. */
async function linksOn(page: Page): Promise<string[]> {
  const here = new URL(page.url())
  const links = await page
    .locator('a[href]:not([data-quick-exit], [download])')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  return links
    .map((href) => new URL(href, here))
    .filter(({ origin, searchParams }) => origin === here.origin && !searchParams.has('lang'))
    .map(({ pathname, search }) => pathname + search)
}
