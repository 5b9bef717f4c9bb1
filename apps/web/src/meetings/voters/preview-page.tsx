import type { Meeting, VoterOn, VotingListPreview } from '@lykta/core/meetings'
import type { Translate } from '@lykta/i18n'
import { Actions, Button, Card, Form, Heading, Lead, Link, Note, Stack, Table, Typed } from '../../ui/index.ts'
import { MeetingTrail } from '../trail.tsx'
import { listedClass, meetingName, reasonWords, voterName } from '../words.ts'

interface PreviewProps {
  t: Translate
  meeting: Meeting
  preview: VotingListPreview
  mayFreeze: boolean
}

/** Who would vote, who would not and why, before the list is frozen. */
export const PreviewPage = ({ t, meeting, preview, mayFreeze }: PreviewProps) => {
  const [votes, not] = [true, false].map((votes) => preview.people.filter(({ right }) => right.votes === votes))
  return (
    <>
      <MeetingTrail t={t} meeting={meeting} current={t('meetings.voters')} />
      <Heading over={meetingName(t, meeting)}>{t('meetings.voters')}</Heading>
      <Lead>{t('meetings.preview.lead')}</Lead>
      <Note>{t('meetings.rules', { version: preview.ruleVersion })}</Note>
      {mayFreeze && (
        <Form action={`/meetings/${meeting.id}/voters/freeze`}>
          <Note>{t('meetings.preview.freeze.text')}</Note>
          <Actions>
            <Button>{t('meetings.preview.freeze')}</Button>
          </Actions>
        </Form>
      )}
      <Stack gap="large">
        <People t={t} title={t('meetings.preview.with', { n: votes?.length ?? 0 })} people={votes ?? []} preview={preview} />
        {not && not.length > 0 && <People t={t} title={t('meetings.preview.without', { n: not.length })} people={not} preview={preview} />}
      </Stack>
    </>
  )
}

const People = ({ t, title, people, preview }: { t: Translate; title: string; people: VoterOn[]; preview: VotingListPreview }) => (
  <Card title={title}>
    <Table
      caption={title}
      captionHidden
      rows={people}
      empty={<Note>{t('meetings.preview.nobody')}</Note>}
      columns={[
        {
          header: t('meetings.voter'),
          cell: (one) => (
            <Link href={`/members/${one.membershipId}`}>
              <Typed>{voterName(t, one)}</Typed>
            </Link>
          ),
        },
        { header: t('meetings.voter.number'), align: 'end', cell: ({ number }) => String(number) },
        { header: t('meetings.voter.class'), cell: ({ classId }) => listedClass(t, preview.rules, classId) },
        { header: t('meetings.voter.reason'), cell: ({ right }) => reasonWords(t, right) },
      ]}
    />
  </Card>
)
