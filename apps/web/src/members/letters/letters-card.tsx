import { dayIn } from '@lykta/core'
import type { SubscriptionOf } from '@lykta/core/subscriptions'
import type { Translate } from '@lykta/i18n'
import { Actions, Badge, Button, Card, Form, Link, Note, Row, Table, Time } from '../../ui/index.ts'

interface LettersProps {
  t: Translate
  contactId: string
  series: SubscriptionOf[]
  timeZone: string
  /** Shows the buttons; without them a link leads to the page that has them. */
  mayWrite: boolean
}

/** Which letters somebody gets, what she has chosen, when and how. */
export const LettersCard = ({ t, contactId, series, timeZone, mayWrite }: LettersProps) => (
  <Card title={t('letters.title')} action={!mayWrite && <Link href={`/contacts/${contactId}/letters`}>{t('letters.link')}</Link>}>
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
  </Card>
)

/** The staff's pages are in Swedish and English. */
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
