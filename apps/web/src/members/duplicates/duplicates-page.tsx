import type { DuplicatePair, DuplicateSide, RecentMerge } from '@lykta/core/duplicates'
import type { MembershipClass } from '@lykta/core/memberships'
import type { Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../../frame/index.ts'
import {
  Actions,
  Badge,
  Breadcrumb,
  Button,
  Card,
  Columns,
  DescriptionList,
  EmptyState,
  ErrorSummary,
  Form,
  formState,
  Heading,
  Input,
  Lead,
  Link,
  LinkButton,
  Pagination,
  Row,
  Stack,
  Table,
  Time,
  Typed,
} from '../../ui/index.ts'
import { membershipWords } from './membership-words.ts'

interface DuplicatesProps {
  t: Translate
  pairs: DuplicatePair[]
  next: string | undefined
  merges: RecentMerge[]
  classes: MembershipClass[]
  timeZone: string
  /** Whoever may merge any two gets a form for it. */
  mayMergeAny: boolean
  form: FormAnswer
}

export const compareAddress = (firstId: string, secondId: string): string =>
  `/members/duplicates/compare?${new URLSearchParams({ first: firstId, second: secondId })}`

/** Who may be in the register twice. */
export const DuplicatesPage = ({ t, pairs, next, merges, classes, timeZone, mayMergeAny, form }: DuplicatesProps) => (
  <>
    <Breadcrumb t={t} items={[{ href: '/members', label: t('members.title') }]} current={t('duplicates.title')} />
    <Heading>{t('duplicates.title')}</Heading>
    <Lead>{t('duplicates.lead')}</Lead>
    <Stack gap="large">
      <ErrorSummary t={t} errors={named(form.errors, numberLabels(t))} message={form.message} />
      {merges.length > 0 && <Merges t={t} merges={merges} timeZone={timeZone} />}
      {pairs.length === 0 && (
        <EmptyState title={t('duplicates.none.title')}>
          <p>{t('duplicates.none.text')}</p>
        </EmptyState>
      )}
      {pairs.map((pair) => (
        <Pair t={t} pair={pair} classes={classes} />
      ))}
      <Pagination t={t} next={next} />
      {mayMergeAny && <AnyTwo t={t} form={form} />}
    </Stack>
  </>
)

const Pair = ({ t, pair: { first, second, reasons }, classes }: { t: Translate; pair: DuplicatePair; classes: MembershipClass[] }) => (
  <Card title={t('duplicates.pair', { first: first.name, second: second.name })}>
    <Row>
      {reasons.map((reason) => (
        <Badge>{t(`duplicates.same.${reason}`)}</Badge>
      ))}
    </Row>
    <Columns>
      <Side t={t} side={first} classes={classes} />
      <Side t={t} side={second} classes={classes} />
    </Columns>
    <Actions>
      <LinkButton href={compareAddress(first.id, second.id)} tone="primary">
        {t('duplicates.compare')}
      </LinkButton>
      <form method="post" action="/members/duplicates/apart">
        <input type="hidden" name="firstId" value={first.id} />
        <input type="hidden" name="secondId" value={second.id} />
        <Button tone="quiet">{t('duplicates.apart')}</Button>
      </form>
    </Actions>
  </Card>
)

const Side = ({ t, side, classes }: { t: Translate; side: DuplicateSide; classes: MembershipClass[] }) => {
  const ways = (['email', 'phone', 'post'] as const).filter((way) => side.reach[way])
  return (
    <DescriptionList
      items={[
        {
          term: t('members.name'),
          value: side.membership ? (
            <Link href={`/members/${side.membership.id}`}>
              <Typed>{side.name}</Typed>
            </Link>
          ) : (
            <Typed>{side.name}</Typed>
          ),
        },
        { term: t('members.birthYear'), value: side.birthYear && String(side.birthYear) },
        { term: t('duplicates.reach'), value: ways.map((way) => t(`duplicates.reach.${way}`)).join(', ') || t('duplicates.reach.none') },
        { term: t('members.membership'), value: side.membership ? membershipWords(t, side.membership, classes) : t('duplicates.noMember') },
      ]}
    />
  )
}

const Merges = ({ t, merges, timeZone }: { t: Translate; merges: RecentMerge[]; timeZone: string }) => (
  <Card title={t('duplicates.merges')}>
    <Table
      caption={t('duplicates.merges')}
      captionHidden
      rows={merges}
      columns={[
        { header: t('members.name'), cell: ({ name }) => <Typed>{name}</Typed> },
        { header: t('duplicates.mergedAt'), cell: ({ mergedAt }) => <Time t={t} at={mergedAt} timeZone={timeZone} /> },
        { header: t('duplicates.undoableUntil'), cell: ({ undoableUntil }) => <Time t={t} at={undoableUntil} timeZone={timeZone} /> },
        {
          header: t('members.change'),
          cell: ({ goneId }) => (
            <form method="post" action="/members/duplicates/undo">
              <input type="hidden" name="goneId" value={goneId} />
              <Button tone="quiet">{t('duplicates.undo')}</Button>
            </form>
          ),
        },
      ]}
    />
  </Card>
)

const numberLabels = (t: Translate) => ({ firstNumber: t('duplicates.firstNumber'), secondNumber: t('duplicates.secondNumber') })

const AnyTwo = ({ t, form }: { t: Translate; form: FormAnswer }) => {
  const field = formState(form.values, form.errors)
  const labels = numberLabels(t)
  return (
    <Card title={t('duplicates.any')}>
      <p>{t('duplicates.any.text')}</p>
      <Form action="/members/duplicates/pair">
        <Columns>
          <Input {...field('firstNumber')} t={t} label={labels.firstNumber} inputmode="numeric" width="short" autocomplete="off" />
          <Input {...field('secondNumber')} t={t} label={labels.secondNumber} inputmode="numeric" width="short" autocomplete="off" />
        </Columns>
        <Actions>
          <Button tone="secondary">{t('duplicates.compare')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}
