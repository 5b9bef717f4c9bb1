import { formatDateTime } from '@lykta/i18n'
import { stateTone } from '../../newsletters/words.ts'
import { Actions, Badge, Button, Card, Form, Link, LinkButton, List, Note } from '../../ui/index.ts'
import type { MeetingProps } from '../overview/meeting-page.tsx'

/** The letter that calls the members: to write, to open, and what came of it. */
export const NoticeCard = ({ t, meeting, today, timeZone, mayRead, mayWrite, letters }: MeetingProps) => {
  const { id, notice, cancelledAt, heldOn } = meeting
  const isOpen = !cancelledAt && heldOn >= today
  const mayDraft = isOpen && mayWrite && letters.write && (!notice || notice.state === 'cancelled')
  return (
    <Card title={t('meetings.notice')} id="notice">
      <Note>{t('meetings.notice.lead')}</Note>
      {notice && (
        <p>
          <Badge tone={stateTone[notice.state]}>{t(`newsletters.state.${notice.state}`)}</Badge>{' '}
          {notice.startedAt && t('meetings.notice.sentAt', { at: formatDateTime(t.lang, notice.startedAt, timeZone) })}
        </p>
      )}
      {!notice && !isOpen && <p>{t('meetings.notice.not')}</p>}
      {notice && letters.read && (
        <Actions>
          <LinkButton href={`/newsletters/${notice.newsletterId}`}>{t('meetings.notice.open')}</LinkButton>
        </Actions>
      )}
      {notice && (
        <List
          items={[
            ...(mayRead ? [<Link href={`/meetings/${id}/unreached`}>{t('meetings.notice.unreached')}</Link>] : []),
            ...(notice.startedAt ? [<Link href={`/meetings/${id}/proof`}>{t('meetings.notice.proof')}</Link>] : []),
          ]}
        />
      )}
      {mayDraft && (
        <Form action={`/meetings/${id}/notice`}>
          <Note>{t('meetings.notice.draft.hint')}</Note>
          <Actions>
            <Button tone={notice ? 'secondary' : 'primary'}>{t(notice ? 'meetings.notice.draft.again' : 'meetings.notice.draft')}</Button>
          </Actions>
        </Form>
      )}
    </Card>
  )
}
