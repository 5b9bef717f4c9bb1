import type { MaterialReport } from '@lykta/core/material-report'
import { formatMonth, languageName, type Translate } from '@lykta/i18n'

/** A table of the report in words: what its rows are called, and a column for each number. */
export interface ReportTable {
  title: string
  group: string
  columns: { header: string; kind: 'count' | 'ore' }[]
  rows: { name: string; values: (number | null)[] }[]
}

const reached = ['placed', 'sent', 'partners', 'downloads'] as const
const ledger = ['printed', 'placed', 'sent', 'partners', 'removed', 'destroyed', 'lost'] as const

/** The tables of the report, on the screen and in the file alike. */
export function reportTables(t: Translate, report: MaterialReport): ReportTable[] {
  const counts = (names: readonly (typeof reached | typeof ledger)[number][]) =>
    names.map((name) => ({ header: t(`materialReport.${name}`), kind: 'count' as const }))
  const places = [
    { header: t('materialReport.places'), kind: 'count' as const },
    { header: t('materialReport.placed'), kind: 'count' as const },
  ]
  return [
    {
      title: t('materialReport.byMonth'),
      group: t('materialReport.month'),
      columns: counts(reached),
      rows: [
        ...report.byMonth.map((row) => ({ name: formatMonth(t.lang, row.month), values: reached.map((name) => row[name]) })),
        { name: t('materialReport.total'), values: reached.map((name) => report.totals[name]) },
      ],
    },
    {
      title: t('materialReport.byType'),
      group: t('materialReport.byType'),
      columns: places,
      rows: report.byType.map(({ type, places, placed }) => ({ name: t(`places.type.${type}`), values: [places, placed] })),
    },
    {
      title: t('materialReport.byMunicipality'),
      group: t('materialReport.byMunicipality'),
      columns: places,
      rows: report.byMunicipality.map(({ name, places, placed }) => ({ name, values: [places, placed] })),
    },
    {
      title: t('materialReport.byLanguage'),
      group: t('materialReport.byLanguage'),
      columns: counts(reached),
      rows: report.byLanguage.map((row) => ({ name: languageName(row.language, t.lang), values: reached.map((name) => row[name]) })),
    },
    materialTable(t, report, counts(ledger)),
  ]
}

const materialTable = (t: Translate, { byMaterial }: MaterialReport, counts: ReportTable['columns']): ReportTable => ({
  title: t('materialReport.byMaterial'),
  group: t('materialReport.material'),
  columns: [...counts, { header: t('materialReport.unit'), kind: 'ore' }, { header: t('materialReport.cost'), kind: 'ore' }],
  rows: byMaterial.map((row) => ({
    name: `${row.material}, ${languageName(row.language, t.lang)}`,
    values: [...ledger.map((name) => row[name]), row.unitOre, row.costPerCopyOre],
  })),
})
