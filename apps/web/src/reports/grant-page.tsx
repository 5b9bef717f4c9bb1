import type { GrantReport, Told } from '@lykta/core/grant-report'
import { formatDay, formatNumber, isolate, type Translate } from '@lykta/i18n'
import { Actions, Card, FilterBar, Heading, Lead, LinkButton, List, Note, Select, Stack, Table } from '../ui/index.ts'
import { classColumns, type Division, divisionsOf } from './grant-words.ts'

/** Numbers for whoever gives grants: to read, to print and to download. */
export const GrantPage = ({ t, report, days }: { t: Translate; report: GrantReport; days: string[] }) => (
  <>
    <Heading over={t('grant.on', { association: isolate(report.associationName), day: formatDay(t.lang, report.day) })}>
      {t('grant.title')}
    </Heading>
    <Lead>{t('grant.lead')}</Lead>
    <FilterBar t={t} action="/reports/grant">
      <Select
        t={t}
        name="day"
        label={t('grant.day')}
        value={report.day}
        options={days.map((value) => ({ value, label: formatDay(t.lang, value) }))}
      />
    </FilterBar>
    <Actions>
      <LinkButton href={`/reports/grant.csv?day=${report.day}`} download>
        {t('grant.csv')}
      </LinkButton>
    </Actions>
    <Stack gap="large">
      {divisionsOf(t, report).map((division) => (
        <DivisionCard t={t} division={division} classes={classColumns(t, report)} />
      ))}
      <Notes t={t} report={report} />
    </Stack>
  </>
)

const DivisionCard = ({ t, division, classes }: { t: Translate; division: Division; classes: string[] }) => (
  <Card title={division.title}>
    <Table
      caption={division.title}
      captionHidden
      rows={division.rows}
      columns={[
        { header: division.title, cell: ({ group }) => group },
        ...classes.map((header, index) => ({
          header,
          align: 'end' as const,
          cell: ({ cells }: Division['rows'][number]) => numberOf(t, cells[index] ?? null),
        })),
      ]}
    />
  </Card>
)

const numberOf = (t: Translate, told: Told): string => (told === null ? t('grant.hidden') : formatNumber(t.lang, told))

const Notes = ({ t, report }: { t: Translate; report: GrantReport }) => (
  <Stack gap="small">
    <List
      items={[
        t('grant.note.hidden'),
        t('grant.note.age'),
        t('grant.note.municipality'),
        t('grant.note.days'),
        ...(report.countsGrace ? [t('grant.note.grace')] : []),
      ]}
    />
    <Note>{t('grant.print')}</Note>
  </Stack>
)
