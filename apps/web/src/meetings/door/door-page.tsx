import type { ListedVoter, Meeting, VoterOn, VotingList } from '@lykta/core/meetings'
import { formatNumber, type Translate } from '@lykta/i18n'
import {
  Badge,
  Button,
  Card,
  ErrorSummary,
  FilterBar,
  Form,
  Heading,
  Input,
  LeftToRight,
  Link,
  Note,
  Row,
  Stack,
  Stat,
  Stats,
  Table,
  Typed,
} from '../../ui/index.ts'
import { MeetingTrail } from '../trail.tsx'
import { meetingName, reasonWords, voterName } from '../words.ts'

export interface DoorProps {
  t: Translate
  meeting: Meeting
  list: VotingList
  /** Those of the list, and of those without a vote, that the search fits. */
  voters: ListedVoter[]
  without: VoterOn[]
  q: string
  mayPay: boolean
  /** What could not be done. */
  message: string | undefined
}

/** The meeting itself, on a phone at the door: who is here, who votes for whom, who pays now. */
export const DoorPage = (props: DoorProps) => {
  const { t, meeting, list, q, message } = props
  return (
    <>
      <MeetingTrail t={t} meeting={meeting} current={t('meetings.door.title')} />
      <Heading over={meetingName(t, meeting)}>{t('meetings.door.title')}</Heading>
      <ErrorSummary t={t} message={message} />
      <Votes t={t} list={list} />
      <FilterBar t={t} action={doorOf(meeting)} clear={q ? doorOf(meeting) : undefined}>
        <Input t={t} name="q" label={t('meetings.door.find')} type="search" value={q} width="medium" autocomplete="off" optional />
      </FilterBar>
      <Stack gap="large">
        <Listed {...props} />
        <Without {...props} />
      </Stack>
    </>
  )
}

const doorOf = ({ id }: Meeting) => `/meetings/${id}/door`

const Votes = ({ t, list: { present, byProxy, voters } }: { t: Translate; list: VotingList }) => (
  <Stats>
    <Stat label={t('meetings.door.votes')} value={formatNumber(t.lang, present + byProxy)} />
    <Stat label={t('meetings.door.present')} value={formatNumber(t.lang, present)} />
    <Stat label={t('meetings.door.byProxy')} value={formatNumber(t.lang, byProxy)} />
    <Stat label={t('meetings.door.listed')} value={formatNumber(t.lang, voters.length)} />
  </Stats>
)

const Listed = ({ t, meeting, list, voters, q }: DoorProps) => (
  <Card title={t('meetings.door.listed')}>
    <Note>{t('meetings.door.listed.lead')}</Note>
    <Table
      caption={t('meetings.door.listed')}
      captionHidden
      rows={voters}
      empty={<Note>{t('meetings.door.noneFound')}</Note>}
      columns={[
        { header: t('meetings.voter'), cell: (voter) => <Who t={t} meeting={meeting} voter={voter} list={list} /> },
        { header: t('meetings.door.tick'), cell: (voter) => <Presence t={t} meeting={meeting} voter={voter} q={q} /> },
      ]}
    />
  </Card>
)

const Who = ({ t, meeting, voter, list }: { t: Translate; meeting: Meeting; voter: ListedVoter; list: VotingList }) => {
  const holder = list.voters.find(({ membershipId }) => membershipId === voter.proxyHolderId)
  return (
    <>
      <Link href={`/meetings/${meeting.id}/voters/${voter.membershipId}`}>
        <Typed>{voterName(t, voter)}</Typed>
      </Link>{' '}
      {voter.name !== null && <LeftToRight>{String(voter.number)}</LeftToRight>}{' '}
      {voter.present && <Badge tone="success">{t('meetings.door.here')}</Badge>}
      {holder && <Note>{t('meetings.proxy.given', { name: voterName(t, holder) })}</Note>}
    </>
  )
}

const Presence = ({ t, meeting, voter, q }: { t: Translate; meeting: Meeting; voter: ListedVoter; q: string }) => {
  const what = voter.present ? 'depart' : 'arrive'
  return (
    <Form action={`${doorOf(meeting)}/${voter.membershipId}`}>
      <input type="hidden" name="q" value={q} />
      <Button
        tone={voter.present ? 'quiet' : 'primary'}
        name="do"
        value={what}
        aria-label={t(`meetings.door.${what}Named`, { name: voterName(t, voter) })}
      >
        {t(`meetings.door.${what}`)}
      </Button>
    </Form>
  )
}

const Without = ({ t, meeting, without, q, mayPay }: DoorProps) => (
  <Card title={t('meetings.door.without')} id="without">
    <Note>{t('meetings.door.without.lead')}</Note>
    <Table
      caption={t('meetings.door.without')}
      captionHidden
      rows={without}
      empty={<Note>{t(q ? 'meetings.door.noneFound' : 'meetings.door.without.none')}</Note>}
      columns={[
        { header: t('meetings.voter'), cell: (one) => <Typed>{voterName(t, one)}</Typed> },
        { header: t('meetings.voter.number'), align: 'end', cell: ({ number }) => String(number) },
        { header: t('meetings.voter.reason'), cell: ({ right }) => reasonWords(t, right) },
        { header: t('meetings.door.admit'), cell: (one) => <Admission t={t} meeting={meeting} one={one} q={q} mayPay={mayPay} /> },
      ]}
    />
  </Card>
)

const Admission = ({ t, meeting, one, q, mayPay }: { t: Translate; meeting: Meeting; one: VoterOn; q: string; mayPay: boolean }) => {
  const ways = one.right.votes ? (['admit'] as const) : one.right.reason === 'not_paid' && mayPay ? (['cash', 'swish'] as const) : []
  if (ways.length === 0) return <>–</>
  return (
    <Form action={`${doorOf(meeting)}/${one.membershipId}`}>
      <input type="hidden" name="q" value={q} />
      <Row>
        {ways.map((way) => (
          <Button tone="secondary" name="do" value={way} aria-label={t(`meetings.door.${way}Named`, { name: voterName(t, one) })}>
            {t(`meetings.door.${way}`)}
          </Button>
        ))}
      </Row>
    </Form>
  )
}
