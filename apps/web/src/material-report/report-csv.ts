import type { MaterialReport } from '@lykta/core/material-report'
import { csvRow, csvStart } from '@lykta/core/tables'
import type { Translate } from '@lykta/i18n'
import { reportTables } from './report-tables.ts'

/** The report as a file that a spreadsheet opens: a line for each number; money in kronor with a decimal comma. */
export function reportCsv(t: Translate, report: MaterialReport): string {
  const lines = reportTables(t, report).flatMap(({ title, columns, rows }) =>
    rows.flatMap(({ name, values }) =>
      columns.flatMap(({ header, kind }, index) => {
        const value = values[index] ?? null
        if (value === null) return []
        if (kind === 'count') return [[title, name, header, String(value)]]
        return [[title, name, t('materialReport.csv.kronor', { what: header }), (value / 100).toFixed(2).replace('.', ',')]]
      }),
    ),
  )
  const header = (['table', 'group', 'what', 'count'] as const).map((column) => t(`materialReport.csv.${column}`))
  return csvStart + [header, ...lines].map(csvRow).join('')
}
