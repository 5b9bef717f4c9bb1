import { type ClaimSummary, claimStates, type FeeTotals } from '@lykta/core/fees'
import type { MembershipClass } from '@lykta/core/memberships'
import { formatMoney, formatNumber, type Translate } from '@lykta/i18n'
import { classLabelOf } from '../../members/class-label.ts'
import {
  Actions,
  Button,
  EmptyState,
  FilterBar,
  Form,
  Heading,
  Link,
  LinkButton,
  Notice,
  Pagination,
  Row,
  Select,
  Stack,
  Stat,
  Stats,
  Table,
  Tabs,
  Time,
  Typed,
} from '../../ui/index.ts'
import { ClaimBadge } from '../claim-badge.tsx'

export const shownStates = ['unpaid', 'overdue', ...claimStates] as const
export type ShownState = (typeof shownStates)[number] | 'all'

interface FeesProps {
  t: Translate
  year: number
  years: number[]
  state: ShownState
  totals: FeeTotals
  claims: ClaimSummary[]
  classes: MembershipClass[]
  next: string | undefined
  /** The list is not at its beginning. */
  further: boolean
  mayPay: boolean
  maySet: boolean
}

/** Who owes, and what to do about it. */
export const FeesPage = (props: FeesProps) => {
  const { t, year, years, totals, mayPay } = props
  const none = totals.states.length === 0
  return (
    <>
      <Row align="apart">
        <Heading>{t('fees.title')}</Heading>
        <Doing {...props} />
      </Row>
      <Tabs
        label={t('fees.years')}
        items={years.map((one) => ({ href: `/fees?year=${one}`, label: String(one), current: one === year }))}
      />
      {none ? (
        <EmptyState title={t('fees.none.title', { year: String(year) })}>
          <p>{t('fees.none.text')}</p>
        </EmptyState>
      ) : (
        <Stack gap="large">
          <Sums t={t} totals={totals} />
          {mayPay && totals.unsent > 0 && <Unsent t={t} year={year} unsent={totals.unsent} />}
          <Claims {...props} />
        </Stack>
      )}
    </>
  )
}

const Doing = ({ t, year, totals, mayPay, maySet }: FeesProps) => (
  <Actions>
    {mayPay && (
      <LinkButton href={`/fees/new?year=${year}`} tone={totals.states.length === 0 ? 'primary' : 'secondary'}>
        {t('fees.make', { year: String(year) })}
      </LinkButton>
    )}
    {mayPay && <LinkButton href="/fees/payments">{t('payments.title')}</LinkButton>}
    <LinkButton href="/fees/letters">{t('fees.letters')}</LinkButton>
    {maySet && (
      <LinkButton href="/settings/fees" tone="quiet">
        {t('fees.settings')}
      </LinkButton>
    )}
  </Actions>
)

const Sums = ({ t, totals }: { t: Translate; totals: FeeTotals }) => {
  const of = (...states: string[]) => totals.states.filter(({ state }) => states.includes(state))
  const count = (rows: FeeTotals['states']) => rows.reduce((sum, { claims }) => sum + claims, 0)
  const asked = of('open', 'part_paid', 'paid', 'exempted')
  const unpaid = of('open', 'part_paid')
  const left = unpaid.reduce((sum, { remainingOre }) => sum + remainingOre, 0)
  return (
    <Stats>
      <Stat label={t('fees.stat.claims')} value={formatNumber(t.lang, count(asked))} />
      <Stat label={t('fees.stat.paid')} value={formatNumber(t.lang, count(of('paid')))} />
      <Stat label={t('fees.stat.exempted')} value={formatNumber(t.lang, count(of('exempted')))} />
      <Stat label={t('fees.stat.left')} value={formatMoney(t.lang, left)} note={t('fees.stat.left.note', { n: count(unpaid) })} />
      <Stat label={t('fees.stat.overdue')} value={formatNumber(t.lang, totals.overdue)} />
    </Stats>
  )
}

const Unsent = ({ t, year, unsent }: { t: Translate; year: number; unsent: number }) => (
  <Notice title={t('fees.unsent', { n: unsent })}>
    <p>{t('fees.unsent.text')}</p>
    <Form action={`/fees/send?year=${year}`}>
      <Actions>
        <Button>{t('fees.send')}</Button>
      </Actions>
    </Form>
  </Notice>
)

const Claims = ({ t, year, state, claims, classes, next, further }: FeesProps) => (
  <Stack>
    <FilterBar t={t} action="/fees">
      <input type="hidden" name="year" value={String(year)} />
      <Select
        t={t}
        name="state"
        label={t('fees.filter.state')}
        value={state}
        options={[
          { value: 'all', label: t('fees.filter.all') },
          ...shownStates.map((one) => ({ value: one, label: t(`fees.state.${one}`) })),
        ]}
      />
    </FilterBar>
    <Table
      caption={t('fees.list', { year: String(year) })}
      captionHidden
      rows={claims}
      empty={
        <EmptyState
          title={t('fees.noneFound.title')}
          action={<LinkButton href={`/fees?year=${year}&state=all`}>{t('fees.noneFound.all')}</LinkButton>}
        >
          <p>{t('fees.noneFound.text')}</p>
        </EmptyState>
      }
      columns={[
        {
          header: t('fees.name'),
          cell: (one) => (
            <Link href={`/fees/claims/${one.id}`}>
              <Typed>{one.name}</Typed>
            </Link>
          ),
        },
        { header: t('fees.class'), cell: (one) => classLabelOf(t, classes, one.classId) },
        { header: t('fees.filter.state'), cell: (one) => <ClaimBadge t={t} state={one.state} /> },
        { header: t('fees.due'), cell: (one) => <Time t={t} day={one.dueOn} /> },
        { header: t('fees.left'), align: 'end', cell: (one) => formatMoney(t.lang, one.remainingOre) },
      ]}
    />
    <Pagination t={t} next={next}>
      {further && <Link href={`/fees?year=${year}&state=${state}`}>{t('fees.start')}</Link>}
    </Pagination>
  </Stack>
)
