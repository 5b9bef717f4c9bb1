import { dayIn } from '@lykta/core'
import type { SubscriptionOf } from '@lykta/core/subscriptions'
import type { Translate } from '@lykta/i18n'
import { Actions, Badge, Button, Card, Form, Link, Note, Row, Table, Time } from '../../ui/index.ts'

interface LettersProps {
  t: Translate
  contactId: string
  series: SubscriptionOf[]
  timeZone: string
}

/** Which letters somebody gets; the page behind the link has the buttons. */
export const LettersCard = (props: LettersProps) => (
  <Card title={props.t('letters.title')} action={<Link href={`/contacts/${props.contactId}/letters`}>{props.t('members.change')}</Link>}>
    <LettersTable {...props} mayWrite={false} />
  </Card>
)

/** The same, with what she has chosen, when and how, and where one may, the buttons. */
export const LettersTable = ({ t, contactId, series, timeZone, mayWrite }: LettersProps & { mayWrite: boolean }) => (
  <Table
    caption={t('letters.title')}
    captionHidden
    columns={[
      { header: t('letters.series'), cell: ({ labels, slug }) => labelOf(t, labels, slug) },
      { header: t('letters.state'), cell: (one) => <State t={t} one={one} /> },
      { header: t('letters.how'), cell: (one) => <How t={t} one={one} timeZone={timeZone} /> },
      ...(mayWrite
        ? [{ header: t('members.fees.action'), cell: (one: SubscriptionOf) => <Choose t={t} contactId={contactId} one={one} /> }]
        : []),
    ]}
    rows={series}
    empty={<Note>{t('letters.none')}</Note>}
  />
)

const labelOf = (t: Translate, labels: Record<string, string>, slug: string): string => labels[t.lang] ?? Object.values(labels)[0] ?? slug

const State = ({ t, one }: { t: Translate; one: SubscriptionOf }) => {
  const chosen = one.state === 'unsubscribed' || (one.legalBasis === 'opt_in' && one.state === null)
  return (
    <Row>
      {one.on && <Badge tone="success">{t('letters.on')}</Badge>}
      {!one.on && <Badge tone={chosen ? 'neutral' : 'warning'}>{t(chosen ? 'letters.off' : 'letters.stopped')}</Badge>}
      {one.askedAt && <Badge tone="info">{t('letters.asked')}</Badge>}
    </Row>
  )
}

const sources = ['one_click', 'page', 'preferences', 'office', 'double_opt_in', 'complaint'] as const

const How = ({ t, one: { source, changedAt }, timeZone }: { t: Translate; one: SubscriptionOf; timeZone: string }) => {
  const known = sources.find((name) => name === source)
  if (!known || !changedAt) return <>{t('letters.source.none')}</>
  return (
    <>
      {t(`letters.source.${known}`)}, <Time t={t} day={dayIn(timeZone, changedAt)} />
    </>
  )
}

const Choose = ({ t, contactId, one: { seriesId, on } }: { t: Translate; contactId: string; one: SubscriptionOf }) => (
  <Form action={`/contacts/${contactId}/letters`}>
    <input type="hidden" name="series" value={seriesId} />
    <Actions>
      <Button name="do" value={on ? 'unsubscribe' : 'invite'} tone="secondary">
        {t(on ? 'letters.unsubscribe' : 'letters.invite')}
      </Button>
    </Actions>
  </Form>
)
