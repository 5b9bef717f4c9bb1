import type { Coverage, CoverageCell } from '@lykta/core/coverage'
import { formatDay, formatList, formatNumber, languageName, type Translate } from '@lykta/i18n'
import { MaterialTabs } from '../materials/index.ts'
import {
  Badge,
  Card,
  EmptyState,
  FilterBar,
  Heading,
  Lead,
  Link,
  LinkButton,
  Note,
  Select,
  Stack,
  Stat,
  Stats,
  Table,
} from '../ui/index.ts'

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
        <WithoutPlaces t={t} coverage={coverage} />
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

/** More columns than these do not stand beside each other; then what is lacking is named. */
const mostColumns = 6

/** A row for each type of a municipality; where all languages are looked at, a column for each. */
const Matrix = ({ t, coverage, language }: CoverageProps) => {
  const names = new Map(coverage.municipalities.map(({ code, name }) => [code, name]))
  const rows = coverage.municipalities.flatMap(({ code }) => coverage.cells.filter(({ municipalityCode }) => municipalityCode === code))
  return (
    <Table
      caption={t('coverage.matrix')}
      rows={rows}
      columns={[
        {
          header: t('coverage.where'),
          cell: ({ municipalityCode, type }) => (
            <Link href={`/materials/places?${new URLSearchParams({ municipality: municipalityCode, type })}`}>
              {t('coverage.row', { municipality: names.get(municipalityCode) ?? '', type: t(`places.type.${type}`) })}
            </Link>
          ),
        },
        {
          header: t('coverage.reached.column'),
          cell: (cell) => (
            <Reached
              t={t}
              n={reachedIn(cell, language)}
              text={t('coverage.cell', { reached: reachedIn(cell, language), places: cell.places })}
            />
          ),
        },
        ...(language === undefined ? languageColumns(t, coverage.languages) : []),
      ]}
    />
  )
}

const Reached = ({ t, n, text }: { t: Translate; n: number; text: string }) => (
  <>{n === 0 ? <Badge tone="danger">{t('coverage.cell.none')}</Badge> : text}</>
)

function languageColumns(t: Translate, languages: string[]) {
  if (languages.length <= mostColumns) {
    return languages.map((language) => ({
      header: languageName(language, t.lang),
      cell: (cell: CoverageCell) => <Reached t={t} n={reachedIn(cell, language)} text={formatNumber(t.lang, reachedIn(cell, language))} />,
    }))
  }
  const lacking = (cell: CoverageCell) => languages.filter((one) => reachedIn(cell, one) === 0).map((one) => languageName(one, t.lang))
  return [{ header: t('coverage.missing'), cell: (cell: CoverageCell) => formatList(t.lang, lacking(cell)) || '–' }]
}

/** Types that there are places of elsewhere, and none here. */
const WithoutPlaces = ({ t, coverage: { municipalities, types, cells } }: { t: Translate; coverage: Coverage }) => {
  const unknown = municipalities
    .map(({ code, name }) => ({
      code,
      name,
      types: types.filter((type) => !cells.some((cell) => cell.municipalityCode === code && cell.type === type)),
    }))
    .filter((one) => one.types.length > 0)
  if (unknown.length === 0) return null
  return (
    <Card title={t('coverage.unknown')}>
      <Table
        caption={t('coverage.unknown')}
        captionHidden
        rows={unknown}
        columns={[
          {
            header: t('places.municipality'),
            cell: ({ code, name }) => <Link href={`/materials/places?municipality=${code}`}>{name}</Link>,
          },
          {
            header: t('coverage.unknown.types'),
            cell: (one) =>
              formatList(
                t.lang,
                one.types.map((type) => t(`places.type.${type}`)),
              ),
          },
        ]}
      />
    </Card>
  )
}
