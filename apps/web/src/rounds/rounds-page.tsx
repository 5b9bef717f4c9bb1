import { municipalityName } from '@lykta/core/municipalities'
import type { RecallStop } from '@lykta/core/recall'
import type { DueList, RoundSummary } from '@lykta/core/rounds'
import { formatDay, formatNumber, type Translate } from '@lykta/i18n'
import { MaterialTabs } from '../materials/index.ts'
import { Card, Checkbox, DateInput, ErrorSummary, FilterBar, Heading, Lead, Link, Pagination, Select, Stack, Table } from '../ui/index.ts'
import { type Choosing, DueCard, RecallCard, UntakenCard } from './due-cards.tsx'
import { roundName } from './words.ts'

interface RoundsProps extends Omit<Choosing, 'ticked'> {
  due: DueList
  recall: RecallStop[]
  filter: { municipality: string | undefined; unvisited: boolean }
  ticked: { refill: string[] | undefined; recall: string[] | undefined }
  rounds: RoundSummary[]
  next: string | undefined
  start: string | undefined
}

/** Where to go next: what is due, what is to be fetched, and the rounds that were made. */
export const RoundsPage = ({ due, recall, filter, ticked, rounds, next, start, ...choosing }: RoundsProps) => {
  const { t, form } = choosing
  return (
    <>
      <Heading>{t('rounds.title')}</Heading>
      <MaterialTabs t={t} current="rounds" />
      <Lead>{t('rounds.lead')}</Lead>
      <ErrorSummary t={t} errors={form.errors} message={form.message} />
      <Stack gap="large">
        {rounds.length > 0 && <Made t={t} rounds={rounds} next={next} start={start} />}
        <Filter t={t} due={due} filter={filter} />
        <DueCard {...choosing} due={due} ticked={ticked.refill} />
        <RecallCard {...choosing} stops={recall} ticked={ticked.recall} />
        <UntakenCard t={t} untaken={due.untaken} />
      </Stack>
    </>
  )
}

const Made = ({ t, rounds, next, start }: Pick<RoundsProps, 't' | 'rounds' | 'next' | 'start'>) => (
  <Card title={t('rounds.list')}>
    <RoundsTable t={t} rounds={rounds} />
    {start && (
      <p>
        <Link href={start}>{t('rounds.start')}</Link>
      </p>
    )}
    <Pagination t={t} next={next} />
  </Card>
)

const Filter = ({ t, due, filter }: { t: Translate; due: DueList; filter: RoundsProps['filter'] }) => {
  const codes = new Map(due.municipalities.map(({ code, places }) => [code, places]))
  if (filter.municipality !== undefined && !codes.has(filter.municipality)) codes.set(filter.municipality, 0)
  const options = [...codes].map(([code, n]) => ({
    value: code,
    label: t('rounds.municipality.option', { name: municipalityName(code), n }),
  }))
  return (
    <FilterBar t={t} action="/materials/rounds" clear="/materials/rounds">
      <Select
        t={t}
        name="municipality"
        label={t('rounds.municipality')}
        empty={t('rounds.municipality.all')}
        value={filter.municipality}
        options={options}
        optional
      />
      <DateInput t={t} name="dueBy" label={t('rounds.dueBy')} value={due.dueBy} optional />
      <Checkbox t={t} name="unvisited" label={t('rounds.unvisited')} checked={filter.unvisited} />
    </FilterBar>
  )
}

const RoundsTable = ({ t, rounds }: { t: Translate; rounds: RoundSummary[] }) => (
  <Table
    caption={t('rounds.list')}
    captionHidden
    rows={rounds}
    columns={[
      { header: t('rounds.column.round'), cell: (round) => <Link href={`/materials/rounds/${round.id}`}>{roundName(t, round)}</Link> },
      { header: t('rounds.column.purpose'), cell: ({ purpose }) => t(`rounds.purpose.${purpose}`) },
      { header: t('rounds.column.madeOn'), cell: ({ madeOn }) => formatDay(t.lang, madeOn) },
      {
        header: t('rounds.column.visited'),
        align: 'end',
        cell: ({ visited, stops }) => t('rounds.visitedOf', { visited: formatNumber(t.lang, visited), stops: formatNumber(t.lang, stops) }),
      },
      {
        header: t('rounds.column.state'),
        cell: ({ closedOn }) =>
          closedOn === null ? t('rounds.state.open') : t('rounds.state.closed', { day: formatDay(t.lang, closedOn) }),
      },
    ]}
  />
)
