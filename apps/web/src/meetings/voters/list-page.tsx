import type { ListedVoter, Meeting, VotingList } from '@lykta/core/meetings'
import { formatDateTime, type Translate } from '@lykta/i18n'
import { Actions, Badge, Button, Form, Heading, Lead, LinkButton, Note, Stack, Table, Typed } from '../../ui/index.ts'
import { MeetingTrail } from '../trail.tsx'
import { listedClass, meetingName, reasonWords, voterName } from '../words.ts'

interface ListProps {
  t: Translate
  meeting: Meeting
  list: VotingList
  timeZone: string
  mayWrite: boolean
}

/** The frozen list as it stands, with the reason for each. */
export const ListPage = ({ t, meeting, list, timeZone, mayWrite }: ListProps) => {
  const at = formatDateTime(t.lang, list.computedAt, timeZone)
  return (
    <Stack>
      <MeetingTrail t={t} meeting={meeting} current={t('meetings.voters')} />
      <Heading over={meetingName(t, meeting)}>{t('meetings.voters')}</Heading>
      <Lead>{t('meetings.voters.frozen', { at, n: list.frozenVoters })}</Lead>
      <Note>{t('meetings.rules', { version: list.ruleVersion })}</Note>
      <Form action={`/meetings/${meeting.id}/voters/print`}>
        <Note>{t('meetings.print.hint')}</Note>
        <Actions>
          <Button>{t('meetings.print')}</Button>
          {mayWrite && !meeting.cancelledAt && <LinkButton href={`/meetings/${meeting.id}/door`}>{t('meetings.voters.door')}</LinkButton>}
        </Actions>
      </Form>
      <Table
        caption={t('meetings.print.count', { n: list.voters.length })}
        rows={list.voters}
        empty={<Note>{t('meetings.preview.nobody')}</Note>}
        columns={[
          { header: t('meetings.voter'), cell: (voter) => <Typed>{voterName(t, voter)}</Typed> },
          { header: t('meetings.voter.number'), align: 'end', cell: ({ number }) => String(number) },
          { header: t('meetings.voter.class'), cell: ({ classId }) => listedClass(t, list.rules, classId) },
          { header: t('meetings.voter.reason'), cell: (voter) => <Why t={t} voter={voter} /> },
          { header: t('meetings.voter.proxy'), cell: (voter) => proxyWords(t, list, voter) },
        ]}
      />
    </Stack>
  )
}

const Why = ({ t, voter }: { t: Translate; voter: ListedVoter }) => (
  <>
    {reasonWords(t, voter)} {voter.added && <Badge tone="info">{t(`meetings.voter.added.${voter.added}`)}</Badge>}
  </>
)

function proxyWords(t: Translate, { voters }: VotingList, { proxyHolderId }: ListedVoter) {
  const holder = voters.find(({ membershipId }) => membershipId === proxyHolderId)
  return holder ? t('meetings.voter.proxyTo', { name: voterName(t, holder) }) : '–'
}
