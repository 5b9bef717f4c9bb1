import type { GrantReport, GrantTable, Told } from '@lykta/core/grant-report'
import { municipalityName } from '@lykta/core/municipalities'
import type { Translate } from '@lykta/i18n'

/** A division of the report in words: its groups down, the classes and their sum across. */
export interface Division {
  title: string
  rows: { group: string; cells: Told[] }[]
}

/** The report's three divisions, each ending in the sum of its groups. */
export function divisionsOf(t: Translate, report: GrantReport): Division[] {
  const { byAge, byMunicipality, byPayment } = report
  return [
    division(t, report, t('grant.byAge'), byAge, (band) => (band === 'unknown' ? t('grant.unknown') : t(`grant.age.${band}`))),
    division(t, report, t('grant.byMunicipality'), byMunicipality, (code) => {
      if (code === 'unknown') return t('grant.unknown')
      return code === 'other' ? t('grant.municipality.other') : municipalityName(code)
    }),
    division(t, report, t('grant.byPayment'), byPayment, (group) => t(`grant.${group}`)),
  ]
}

function division<Column extends string>(
  t: Translate,
  report: GrantReport,
  title: string,
  table: GrantTable<Column>,
  name: (column: Column) => string,
): Division {
  const groups = table.columns.map((column, index) => ({
    group: name(column),
    cells: [...table.rows.map(({ cells }) => cells[index] ?? null), table.totals[index] ?? null],
  }))
  return { title, rows: [...groups, { group: t('grant.all'), cells: [...table.rows.map(({ total }) => total), report.total] }] }
}

/** What the columns of every division are called. */
export const classColumns = (t: Translate, { classes }: GrantReport): string[] => [
  ...classes.map(({ labels }) => labels[t.lang === 'en' ? 'en' : 'sv']),
  t('grant.all'),
]
