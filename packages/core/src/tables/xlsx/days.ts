import type { Archive } from './archive.ts'
import { listen } from './workbook.ts'

/** Which styles show a number as a day: by the built-in formats (ECMA-376, §18.8.30) or a format of the file's own. */
export async function readDayStyles(archive: Archive, part: string | undefined): Promise<Set<number>> {
  const formats = new Map<string, string>()
  const styles = new Set<number>()
  let [inCells, index] = [false, 0]
  if (!part) return styles
  await listen(archive, part, (name, { numFmtId = '', formatCode = '' }) => {
    if (name === 'numFmt') formats.set(numFmtId, formatCode)
    // the cells' styles come after the formats, between other lists of `xf`
    if (name.endsWith('Xfs') || name === 'cellStyles') inCells = name === 'cellXfs'
    if (name === 'xf' && inCells) {
      if (isDayFormat(Number(numFmtId), formats.get(numFmtId))) styles.add(index)
      index++
    }
  })
  return styles
}

function isDayFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
  return /[dy]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''))
}

const dayMs = 24 * 60 * 60 * 1000
/** Day 0, so that all days after Excel's 29 February 1900, which never was, come right. */
const epoch = Date.UTC(1899, 11, 30)

/** A number that is shown as a day, written as one. */
export function dayOfNumber(number: number, from1904: boolean): string {
  const at = epoch + (Math.floor(number) + (from1904 ? 1462 : 0)) * dayMs
  return Number.isFinite(at) && Math.abs(at) < 8.64e15 ? new Date(at).toISOString().replace(/T.*/, '') : String(number)
}
