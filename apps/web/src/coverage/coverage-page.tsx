import type { Coverage, CoverageCell } from '@lykta/core/coverage'
import type { PlaceType } from '@lykta/core/places'
import { formatDay, formatList, formatNumber, languageName, type Translate } from '@lykta/i18n'
import { MaterialTabs } from '../materials/index.ts'
import { Badge, EmptyState, FilterBar, Heading, Lead, Link, LinkButton, Note, Row, Select, Stack, Stat, Stats, Table } from '../ui/index.ts'

interface CoverageProps {
  t: Translate
  coverage: Coverage
  /** The one that is looked at; all of them where it is undefined. */
  language: string | undefined
}

export const CoveragePage = ({ t, coverage, language }: CoverageProps) => (
  <>
    <Heading>{t('coverage.title')}</Heading>
    <MaterialTabs t={t} current="coverage" />
    <Lead>{t('coverage.lead', { day: formatDay(t.lang, coverage.since) })}</Lead>
    {coverage.cells.length === 0 ? (
      <EmptyState title={t('coverage.none.title')} action={<LinkButton href="/materials/places">{t('places.title')}</LinkButton>}>
        <p>{t('coverage.none.text')}</p>
      </EmptyState>
    ) : (
      <Stack gap="large">
        <Choices t={t} coverage={coverage} language={language} />
        {coverage.languages.length === 0 && <Note>{t('coverage.noLanguage')}</Note>}
        <Sums t={t} coverage={coverage} language={language} />
        <Matrix t={t} coverage={coverage} language={language} />
      </Stack>
    )}
  </>
)

const spans = [3, 6, 12, 24]

const Choices = ({ t, coverage: { months, languages }, language }: CoverageProps) => (
  <FilterBar t={t} action="/materials/coverage">
    <Select
      t={t}
      name="months"
      label={t('coverage.months')}
      value={String(months)}
      options={[...new Set([...spans, months])]
        .sort((a, b) => a - b)
        .map((n) => ({ value: String(n), label: t('coverage.months.option', { n }) }))}
      optional
    />
    <Select
      t={t}
      name="language"
      label={t('coverage.language')}
      empty={t('coverage.language.all')}
      value={language}
      options={languages.map((one) => ({ value: one, label: languageName(one, t.lang) }))}
      optional
    />
  </FilterBar>
)

const reachedIn = (cell: CoverageCell, language: string | undefined): number =>
  language === undefined ? cell.reached : (cell.byLanguage[language] ?? 0)

const Sums = ({ t, coverage: { cells }, language }: CoverageProps) => {
  const sum = (of: (cell: CoverageCell) => number) =>
    formatNumber(
      t.lang,
      cells.reduce((all, cell) => all + of(cell), 0),
    )
  return (
    <Stats>
      <Stat label={t('coverage.places')} value={sum(({ places }) => places)} />
      <Stat label={t('coverage.reached')} value={sum((cell) => reachedIn(cell, language))} />
      <Stat label={t('coverage.gaps')} value={sum((cell) => (reachedIn(cell, language) === 0 ? 1 : 0))} note={t('coverage.gaps.note')} />
    </Stats>
  )
}

const Matrix = ({ t, coverage, language }: CoverageProps) => {
  const cellOf = new Map(coverage.cells.map((cell) => [`${cell.municipalityCode} ${cell.type}`, cell]))
  const column = (type: PlaceType) => ({
    header: t(`places.type.${type}`),
    cell: ({ code }: { code: string }) => (
      <Cell t={t} cell={cellOf.get(`${code} ${type}`)} languages={language === undefined ? coverage.languages : []} language={language} />
    ),
  })
  return (
    <Table
      caption={t('coverage.matrix')}
      rows={coverage.municipalities}
      columns={[
        {
          header: t('places.municipality'),
          cell: ({ code, name }) => <Link href={`/materials/places?municipality=${code}`}>{name}</Link>,
        },
        ...coverage.types.map(column),
      ]}
    />
  )
}

interface CellProps {
  t: Translate
  cell: CoverageCell | undefined
  /** Those that may be lacking. */
  languages: string[]
  language: string | undefined
}

const Cell = ({ t, cell, languages, language }: CellProps) => {
  if (!cell) return <Note>{t('coverage.cell.unknown')}</Note>
  const reached = reachedIn(cell, language)
  if (reached === 0) return <Badge tone="danger">{t('coverage.cell.none', { places: cell.places })}</Badge>
  const missing = languages.filter((one) => !cell.byLanguage[one]).map((one) => languageName(one, t.lang))
  return (
    <Row>
      <span>{t('coverage.cell', { reached, places: cell.places })}</span>
      {missing.length > 0 && <Badge tone="warning">{t('coverage.cell.missing', { languages: formatList(t.lang, missing) })}</Badge>}
    </Row>
  )
}
