import { type ListedVoter, type Meeting, type VotingList, withdrawalReasons } from '@lykta/core/meetings'
import type { Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../../frame/index.ts'
import {
  Actions,
  Badge,
  Breadcrumb,
  Button,
  Card,
  DescriptionList,
  ErrorSummary,
  Form,
  formState,
  Heading,
  Note,
  RadioGroup,
  Select,
  Stack,
  Typed,
} from '../../ui/index.ts'
import { listedClass, meetingName, reasonWords, voterName } from '../words.ts'

interface VoterProps {
  t: Translate
  meeting: Meeting
  list: VotingList
  voter: ListedVoter
  form: FormAnswer
}

/** One voter: why she votes, who votes for her, and taking her off the list. */
export const VoterPage = ({ t, meeting, list, voter, form }: VoterProps) => (
  <>
    <Breadcrumb
      t={t}
      items={[
        { href: '/meetings', label: t('meetings.title') },
        { href: `/meetings/${meeting.id}`, label: meetingName(t, meeting) },
        { href: `/meetings/${meeting.id}/door`, label: t('meetings.door.title') },
      ]}
      current={t('meetings.voter.numbered', { number: String(voter.number) })}
    />
    <Heading over={voter.present && <Badge tone="success">{t('meetings.door.here')}</Badge>}>
      <Typed>{voterName(t, voter)}</Typed>
    </Heading>
    <Stack gap="large">
      <ErrorSummary
        t={t}
        errors={named(form.errors, { holderId: t('meetings.proxy.holder'), reason: t('meetings.withdraw.reason') })}
        message={form.message}
      />
      <DescriptionList
        items={[
          { term: t('meetings.voter.number'), value: String(voter.number) },
          { term: t('meetings.voter.class'), value: listedClass(t, list.rules, voter.classId) },
          { term: t('meetings.voter.reason'), value: reasonWords(t, voter) },
        ]}
      />
      <ProxyCard {...{ t, meeting, list, voter, form }} />
      <Withdrawal {...{ t, meeting, voter, form }} />
    </Stack>
  </>
)

const actionOf = (meeting: Meeting, voter: ListedVoter) => `/meetings/${meeting.id}/voters/${voter.membershipId}`

const ProxyCard = ({ t, meeting, list, voter, form }: VoterProps) => {
  const max = list.rules.proxyMax
  const holder = list.voters.find(({ membershipId }) => membershipId === voter.proxyHolderId)
  const others = list.voters.filter(({ membershipId }) => membershipId !== voter.membershipId)
  return (
    <Card title={t('meetings.voter.proxy')}>
      <Note>{t('meetings.proxy.lead', { max: max ?? -1 })}</Note>
      {holder ? (
        <Form action={actionOf(meeting, voter)}>
          <p>{t('meetings.proxy.given', { name: voterName(t, holder) })}</p>
          <Actions>
            <Button tone="secondary" name="do" value="endProxy">
              {t('meetings.proxy.end')}
            </Button>
          </Actions>
        </Form>
      ) : (
        max !== 0 && (
          <Form action={actionOf(meeting, voter)}>
            <Select
              {...formState(form.values, form.errors)('holderId')}
              t={t}
              label={t('meetings.proxy.holder')}
              empty=""
              options={others.map((other) => ({ value: other.membershipId, label: `${voterName(t, other)} (${other.number})` }))}
            />
            <Actions>
              <Button name="do" value="giveProxy">
                {t('meetings.proxy.note')}
              </Button>
            </Actions>
          </Form>
        )
      )}
    </Card>
  )
}

const Withdrawal = ({ t, meeting, voter, form }: Omit<VoterProps, 'list'>) => (
  <Card title={t('meetings.withdraw')}>
    <Note>{t('meetings.withdraw.lead')}</Note>
    <Form action={actionOf(meeting, voter)}>
      <RadioGroup
        {...formState(form.values, form.errors)('reason')}
        t={t}
        label={t('meetings.withdraw.reason')}
        options={withdrawalReasons.map((reason) => ({ value: reason, label: t(`meetings.withdraw.${reason}`) }))}
      />
      <Actions>
        <Button tone="danger" name="do" value="withdraw">
          {t('meetings.withdraw')}
        </Button>
      </Actions>
    </Form>
  </Card>
)
