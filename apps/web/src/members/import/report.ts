import type { Verdict } from '@lykta/core/memberships'
import type { Translate } from '@lykta/i18n'
import { reasonOf } from './verdict-words.ts'

/**
 * The verdicts as a CSV file that a spreadsheet opens, within its own link: nothing has to be kept for it on the server.
 * Rows by number, no names.
 */
export function reportLink(t: Translate, verdicts: readonly Verdict[]): string {
  const header = [t('import.row'), t('import.verdict'), t('import.column'), t('import.why')]
  const rows = verdicts.map((one) => [
    String(one.row),
    t(`import.verdict.${one.verdict}`),
    one.verdict === 'rejected' ? (one.column ?? '') : '',
    reasonOf(t, one),
  ])
  const text = [header, ...rows].map((cells) => cells.map(cell).join(';')).join('\r\n')
  // The mark makes Excel read it as UTF-8.
  return `data:text/csv;charset=utf-8;base64,${Buffer.from(`\ufeff${text}\r\n`).toString('base64')}`
}

/** A header of the file could be a formula (OWASP CSV injection): an apostrophe before it makes it text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
