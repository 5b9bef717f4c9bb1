import type { Notice } from '@lykta/core/notices'
import type { Translate } from '@lykta/i18n'
import type { Child } from 'hono/jsx'
import { deliveryTone } from '../newsletters/words.ts'
import { Badge, Row, Table, Time } from '../ui/index.ts'
import { noticeReason } from './notice-words.ts'

interface NoticesProps<Row extends Notice> {
  t: Translate
  caption: string
  notices: Row[]
  timeZone: string
  empty: Child
  /** Whom each is to, where the page is not about one person. */
  to?: { header: string; cell: (notice: Row) => Child }
}

/** Notices and what came of each. */
export const NoticesTable = <Row extends Notice>({ t, caption, notices, timeZone, empty, to }: NoticesProps<Row>) => (
  <Table
    caption={caption}
    captionHidden
    rows={notices}
    empty={empty}
    columns={[
      { header: t('fees.letters.kind'), cell: ({ kind }) => t(`notices.kind.${kind}`) },
      ...(to ? [to] : []),
      { header: t('fees.letters.how'), cell: ({ channel }) => (channel ? t(`notices.channel.${channel}`) : '–') },
      { header: t('fees.letters.state'), cell: (notice) => <State t={t} notice={notice} /> },
      {
        header: t('fees.letters.when'),
        cell: ({ settledAt, createdAt }) => <Time t={t} at={settledAt ?? createdAt} timeZone={timeZone} />,
      },
    ]}
  />
)

const State = ({ t, notice: { state, reason } }: { t: Translate; notice: Notice }) => (
  <Row>
    <Badge tone={deliveryTone[state]}>{t(`notices.state.${state}`)}</Badge>
    {reason && <span>{noticeReason(t, reason)}</span>}
  </Row>
)
