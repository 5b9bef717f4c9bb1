import type { MaterialReport } from '@lykta/core/material-report'
import type { Material } from '@lykta/core/materials'
import { formatDay, formatMoney, formatNumber, isolate, type Translate } from '@lykta/i18n'
import { MaterialTabs } from '../materials/index.ts'
import {
  Actions,
  Card,
  Chart,
  DateInput,
  FilterBar,
  Heading,
  Lead,
  LinkButton,
  List,
  Note,
  Select,
  Stack,
  Stat,
  Stats,
  Table,
  Typed,
} from '../ui/index.ts'
import { type ReportTable, reportTables } from './report-tables.ts'

interface ReportProps {
  t: Translate
  report: MaterialReport
  materials: Material[]
  materialId: string | undefined
  /** What the report is asked for by, as in the address. */
  query: string
}

/** More months than this are no drawing. */
const mostMonths = 24

/** Where printed material went: to read, to print and to download. */
export const ReportPage = ({ t, report, materials, materialId, query }: ReportProps) => {
  const { from, to, associationName } = report
  const days = { association: isolate(associationName), from: formatDay(t.lang, from), to: formatDay(t.lang, to) }
  return (
    <>
      <Heading over={t('materialReport.over', days)}>{t('materialReport.title')}</Heading>
      <MaterialTabs t={t} current="report" />
      <Lead>{t('materialReport.lead')}</Lead>
      <FilterBar t={t} action="/materials/report" clear="/materials/report">
        <DateInput t={t} name="from" label={t('materialReport.from')} value={from} optional />
        <DateInput t={t} name="to" label={t('materialReport.to')} value={to} optional />
        <Select
          t={t}
          name="material"
          label={t('materialReport.material')}
          empty={t('materialReport.material.all')}
          value={materialId}
          options={materials.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
      </FilterBar>
      <Actions>
        <LinkButton href={`/materials/report.csv${query}`} download>
          {t('materialReport.csv')}
        </LinkButton>
      </Actions>
      <Stack gap="large">
        <Numbers t={t} report={report} />
        {report.byMonth.length > 1 && report.byMonth.length <= mostMonths && <Months t={t} report={report} />}
        {reportTables(t, report).map((table) => (
          <TableCard t={t} table={table} />
        ))}
        <List items={[t('materialReport.note.copies'), t('materialReport.cost.note'), t('materialReport.note.lost')]} />
        <Note>{t('materialReport.print')}</Note>
      </Stack>
    </>
  )
}

const Numbers = ({ t, report: { totals, places } }: Pick<ReportProps, 't' | 'report'>) => (
  <Stats>
    <Stat label={t('materialReport.placed')} value={formatNumber(t.lang, totals.placed)} />
    <Stat label={t('materialReport.places')} value={formatNumber(t.lang, places)} />
    <Stat label={t('materialReport.sent')} value={formatNumber(t.lang, totals.sent)} />
    <Stat label={t('materialReport.downloads')} value={formatNumber(t.lang, totals.downloads)} />
  </Stats>
)

const Months = ({ t, report: { byMonth } }: Pick<ReportProps, 't' | 'report'>) => (
  <Chart
    t={t}
    id="months"
    title={t('materialReport.byMonth')}
    description={t('materialReport.byMonth.about')}
    months={byMonth.map(({ month }) => month)}
    series={[
      { label: t('materialReport.placed'), values: byMonth.map(({ placed }) => placed) },
      { label: t('materialReport.sent'), values: byMonth.map(({ sent }) => sent) },
    ]}
  />
)

const TableCard = ({ t, table: { title, group, columns, rows } }: { t: Translate; table: ReportTable }) => (
  <Card title={title}>
    <Table
      caption={title}
      captionHidden
      rows={rows}
      empty={<Note>{t('materialReport.none')}</Note>}
      columns={[
        { header: group, cell: ({ name }) => <Typed>{name}</Typed> },
        ...columns.map(({ header, kind }, index) => ({
          header,
          align: 'end' as const,
          cell: ({ values }: ReportTable['rows'][number]) => valueWords(t, kind, values[index] ?? null),
        })),
      ]}
    />
  </Card>
)

function valueWords(t: Translate, kind: 'count' | 'ore', value: number | null): string {
  if (value === null) return '–'
  return kind === 'ore' ? formatMoney(t.lang, Math.round(value)) : formatNumber(t.lang, value)
}
