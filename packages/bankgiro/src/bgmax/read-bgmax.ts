import { BgMaxError } from './bgmax-error.ts'
import type { BgMaxReading } from './bgmax-file.ts'
import { instantAt } from './dates.ts'
import { fieldInvalid, type Line, lineLength, linesOf, numberAt, textAt } from './line.ts'
import { isPartOfSection, openSection, requireSame, type SectionReader } from './read-section.ts'

const known = new Set(['01', '05', '15', '20', '21', '22', '23', '25', '26', '27', '28', '29', '70'])

/**
 * Reads a BgMax file (Bankgirot, "Bankgiro Inbetalningar, teknisk manual"): 80 characters a line, ISO-8859-1, amounts in öre. Record types
 * it does not know are passed over. A section is read whole or refused whole: its payments less deductions must be its deposit, and
 * their number the deposit's.
 * @throws BgMaxError when the file itself cannot be trusted: another format, cut off, records out of place, or counts at its end that differ
 */
export function readBgMax(bytes: Uint8Array): BgMaxReading {
  const lines = linesOf(bytes)
  const first = lines.next()
  if (first.done) throw new BgMaxError('bgmax_empty', 1)
  const reading: BgMaxReading = { ...readStart(first.value), sections: [], refused: [] }
  const counted: Record<string, number> = {}
  let section: SectionReader | undefined
  let last = first.value
  for (const line of lines) {
    if (!/^\d\d$/.test(line.type)) throw fieldInvalid(line, 1, 2)
    if (!known.has(line.type)) continue
    if (last.type === '70') throw outOfPlace(line)
    counted[line.type] = (counted[line.type] ?? 0) + 1
    section = step(reading, section, line)
    last = line
    if (line.type === '70') requireCounts(line, counted)
  }
  if (last.type !== '70') throw new BgMaxError('bgmax_end_missing', last.number)
  return reading
}

/** What one record does to the section that is open. Returns the section that is open after it. */
function step(reading: BgMaxReading, section: SectionReader | undefined, line: Line): SectionReader | undefined {
  if (line.type === '05' || line.type === '70') {
    if (section) reading.refused.push(new BgMaxError('bgmax_deposit_missing', line.number))
    return line.type === '05' ? openSection(line) : undefined
  }
  if (!section || line.type === '01') throw outOfPlace(line)
  if (isPartOfSection(line.type)) {
    section.add(line)
    return section
  }
  try {
    reading.sections.push(section.close(line))
  } catch (error) {
    if (!(error instanceof BgMaxError)) throw error
    reading.refused.push(error)
  }
  return undefined
}

/** TK01. */
function readStart(line: Line): { createdAt: string; test: boolean } {
  const isBgMax = line.text.length <= lineLength && line.type === '01' && textAt(line, 3, 22) === 'BGMAX' && textAt(line, 23, 24) === '01'
  if (!isBgMax) throw new BgMaxError('bgmax_not_this_format', line.number)
  const mark = textAt(line, 45, 45)
  if (mark !== 'P' && mark !== 'T') throw fieldInvalid(line, 45, 45)
  return { createdAt: instantAt(line, 25), test: mark === 'T' }
}

/** TK70: how many records of each kind the file should have. */
function requireCounts(line: Line, counted: Record<string, number>): void {
  const of = (...types: string[]) => types.reduce((sum, type) => sum + (counted[type] ?? 0), 0)
  for (const [from, found] of [
    [3, of('20')],
    [11, of('21')],
    [19, of('22', '23')],
    [27, of('15')],
  ] as const) {
    requireSame('bgmax_count_differs', line, numberAt(line, from, from + 7), found)
  }
}

const outOfPlace = ({ number, type }: Line) => new BgMaxError('bgmax_record_out_of_place', number, { type })
