import type { MonthCount, YearComparison, YearCount } from '@lykta/core/goals'
import type { MembershipClass } from '@lykta/core/memberships'
import { formatDay, formatMonth, formatNumber, type Translate } from '@lykta/i18n'
import { Breadcrumb, Card, EmptyState, FilterBar, Heading, Lead, List, Note, Select, Stack, Table } from '../ui/index.ts'
import { classNames } from './class-names.ts'
import { signed } from './signed.ts'

interface YearsProps {
  t: Translate
  comparison: YearComparison
  classes: MembershipClass[]
}

/** A month of the year that was asked for, and the same of the year before. */
interface MonthRow {
  month: string
  now: MonthCount | undefined
  then: MonthCount | undefined
}

/** The frozen months of a year beside those of the year before. */
export const YearsPage = ({ t, comparison: { year, before, years, classIds }, classes }: YearsProps) => (
  <>
    <Breadcrumb t={t} items={[{ label: t('goals.title'), href: '/goals' }]} current={t('years.title')} />
    <Heading>{t('years.title')}</Heading>
    <Lead>{t('years.lead')}</Lead>
    <FilterBar t={t} action="/goals/years">
      <Select
        t={t}
        name="year"
        label={t('years.which')}
        value={String(year.year)}
        options={years.map((one) => ({ value: String(one), label: String(one) }))}
        width="short"
      />
    </FilterBar>
    <Stack gap="large">
      <Card title={t('years.both', { year: String(year.year), before: String(before.year) })}>
        <List items={[sumOf(t, year), sumOf(t, before)]} />
        <Note>{t('years.counted', { classes: classNames(t, classes, classIds) })}</Note>
      </Card>
      <Card title={t('years.list')}>
        <Months t={t} year={year} before={before} />
      </Card>
    </Stack>
  </>
)

const sumOf = (t: Translate, { year, day, start, joined, left, count }: YearCount): string =>
  t('years.sum', { year: String(year), start, joined, left, count, day: formatDay(t.lang, day) })

const Months = ({ t, year, before }: { t: Translate; year: YearCount; before: YearCount }) => {
  const number = (month: MonthCount | undefined) => (month ? formatNumber(t.lang, month.count) : '–')
  return (
    <Table
      caption={t('years.list')}
      captionHidden
      rows={rowsOf(year, before)}
      empty={<EmptyState title={t('years.notYet')} />}
      columns={[
        { header: t('years.month'), cell: ({ month }) => formatMonth(t.lang, month).replace(/ \d+$/, '') },
        { header: String(year.year), align: 'end', cell: ({ now }) => number(now) },
        { header: t('years.correction'), align: 'end', cell: ({ now }) => correction(t, now) },
        { header: String(before.year), align: 'end', cell: ({ then }) => number(then) },
        { header: t('years.change'), align: 'end', cell: ({ now, then }) => (now && then ? signed(t.lang, now.count - then.count) : '–') },
      ]}
    />
  )
}

function correction(t: Translate, month: MonthCount | undefined): string {
  if (!month) return '–'
  if (!month.frozen) return t('years.open')
  return month.difference === 0 ? '–' : signed(t.lang, month.difference)
}

function rowsOf(year: YearCount, before: YearCount): MonthRow[] {
  const ofMonth = (of: YearCount, month: number) => of.months.find(({ day }) => Number(day.slice(5, 7)) === month)
  return Array.from({ length: 12 }, (_, index) => {
    const [now, then] = [ofMonth(year, index + 1), ofMonth(before, index + 1)]
    return { month: `${year.year}-${String(index + 1).padStart(2, '0')}`, now, then }
  }).filter(({ now, then }) => now || then)
}
