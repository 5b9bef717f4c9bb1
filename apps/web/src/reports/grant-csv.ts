import type { GrantReport } from '@lykta/core/grant-report'
import { csvRow, csvStart } from '@lykta/core/tables'
import type { Translate } from '@lykta/i18n'
import { classColumns, divisionsOf } from './grant-words.ts'

/** The report as a file that a spreadsheet opens: a line for each number, the hidden ones as a word. */
export function grantCsv(t: Translate, report: GrantReport): string {
  const classes = classColumns(t, report)
  const lines = divisionsOf(t, report).flatMap(({ title, rows }) =>
    rows.flatMap(({ group, cells }) =>
      cells.map((told, index) => [report.day, title, group, classes[index] ?? '', told === null ? t('grant.hidden') : String(told)]),
    ),
  )
  const header = [t('grant.day.column'), t('grant.csv.table'), t('grant.csv.group'), t('grant.class'), t('grant.csv.count')]
  return csvStart + [header, ...lines].map(csvRow).join('')
}
