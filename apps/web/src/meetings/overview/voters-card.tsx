import { formatDateTime } from '@lykta/i18n'
import { Actions, Card, LinkButton, Note } from '../../ui/index.ts'
import type { MeetingProps } from './meeting-page.tsx'

/** Who may vote: not frozen yet, or frozen and shown. */
export const VotersCard = ({ t, meeting, today, timeZone, mayRead, mayWrite }: MeetingProps) => {
  const { id, list, cancelledAt, heldOn } = meeting
  const atDoor = list !== null && mayWrite && mayRead && !cancelledAt && today >= heldOn
  return (
    <Card title={t('meetings.voters')} id="voters">
      <p>
        {list
          ? t('meetings.voters.frozen', { at: formatDateTime(t.lang, list.computedAt, timeZone), n: list.voters })
          : t('meetings.voters.not')}
      </p>
      {list && <Note>{t('meetings.rules', { version: list.ruleVersion })}</Note>}
      {mayRead && (
        <Actions>
          {list && mayWrite && !cancelledAt && (
            <LinkButton href={`/meetings/${id}/door`} tone={atDoor ? 'primary' : 'secondary'}>
              {t('meetings.voters.door')}
            </LinkButton>
          )}
          {(list || !cancelledAt) && (
            <LinkButton href={`/meetings/${id}/voters`}>{t(list ? 'meetings.voters.show' : 'meetings.voters.preview')}</LinkButton>
          )}
        </Actions>
      )}
    </Card>
  )
}
