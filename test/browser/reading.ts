import { translator } from '@lykta/i18n'
import type { Locator, Page } from 'playwright-core'

/** The words of the pages, so that a better word breaks no test. */
export const t = translator('sv')

/** Waits for the page whose heading this is. */
export const heading = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor()

/** What has the keyboard: a field by its label, anything else by its words. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: element } = document
    const named = element instanceof HTMLInputElement ? element.labels?.[0] : element
    return named?.textContent?.trim() ?? ''
  })

/** The cells of a table's body as they are read. */
export const cells = (table: Locator): Promise<string[][]> =>
  table.locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')))

/** The numbers of a sum, by what they are called: `{ mottaget: 8, Totalt: 8 }`. */
export const numbers = async (list: Locator): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await list.getByRole('listitem').allInnerTexts()).map((text) => {
      const words = text.trim().split(/\s+/)
      return [words.slice(0, -1).join(' '), Number(words.at(-1))]
    }),
  )
