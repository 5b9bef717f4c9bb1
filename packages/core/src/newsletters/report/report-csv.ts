import { isLanguage, languageName, type MessageKey, type Translate } from '@lykta/i18n'
import { skipReasons } from '../../mailing/index.ts'
import { csvRow, csvStart } from '../../tables/index.ts'
import type { NewsletterReport, ReportRow } from './newsletter-report.ts'
import { rejectionOf } from './rejection.ts'

/** The report as a file that a spreadsheet opens: a line for each kind of outcome, nobody's name. UTF-8 with the mark that Excel wants. */
export function reportCsv({ rows }: Pick<NewsletterReport, 'rows'>, t: Translate): Buffer {
  const header = ['state', 'reason', 'code', 'language', 'form', 'channel', 'count'] as const
  const lines = rows.map((row) => [
    t(`newsletters.delivery.${row.state}`),
    reasonOf(row, t),
    row.status ?? '',
    isLanguage(row.language) ? languageName(row.language, t.lang) : row.language,
    t(`write.preview.form.${row.form}`),
    t(`newsletters.report.channel.${row.channel}`),
    String(row.count),
  ])
  const text = [header.map((column) => t(`newsletters.report.column.${column}`)), ...lines].map(csvRow).join('')
  return Buffer.from(csvStart + text)
}

function reasonOf({ state, reason, status }: ReportRow, t: Translate): string {
  if (state === 'rejected') return t(`newsletters.rejected.${rejectionOf(status)}`)
  const known = skipReasons.find((one) => one === reason)
  return known ? t(`newsletters.skip.${known}` satisfies MessageKey) : (reason ?? '')
}
