import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe can be asked: the rules of WCAG 2.2 A and AA with good practice, those of a letter without, or colours alone. */
const rules = {
  page: { type: 'tag', values: [...wcag, 'best-practice'] },
  letter: { type: 'tag', values: wcag },
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} as const

/**
 * What axe finds wrong with the page, a line for each place. It is run by the debugger, which no policy of the page binds.
 * A letter's frame is sealed and is looked at by itself.
 */
export async function violations(page: Page, kind: keyof typeof rules = 'page'): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe)
  const options = { runOnly: rules[kind], iframes: false, resultTypes: ['violations'] }
  const found = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`)
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  )
}

export async function expectNoViolations(page: Page, kind?: keyof typeof rules): Promise<void> {
  expect(await violations(page, kind)).toEqual([])
}

/** Nothing is wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth] as const)
  expect(content).toBeLessThanOrEqual(room)
}
