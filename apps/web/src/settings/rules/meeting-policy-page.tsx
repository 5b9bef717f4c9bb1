import type { MeetingPolicy } from '@lykta/core/memberships'
import type { Translate } from '@lykta/i18n'
import { type FormAnswer, freshForm, named, type Sent } from '../../frame/index.ts'
import {
  Actions,
  Breadcrumb,
  Button,
  CheckboxGroup,
  ErrorSummary,
  Form,
  formState,
  Heading,
  Input,
  Lead,
  LinkButton,
  RadioGroup,
} from '../../ui/index.ts'

const prefix = 'meetingPolicy.'
const daysFields = ['noticeDays', 'papersDays', 'motionsDays'] as const

/** What the bylaws say of the members' meetings, to change. */
export const MeetingPolicyPage = ({ t, form, channels }: { t: Translate; form: FormAnswer; channels: readonly string[] }) => (
  <>
    <Breadcrumb
      t={t}
      items={[
        { label: t('settings.title'), href: '/settings' },
        { label: t('rules.title'), href: '/settings/rules' },
      ]}
      current={t('meetings.policy.change')}
    />
    <Heading>{t('meetings.policy.change')}</Heading>
    <Lead>{t('meetings.policy.lead')}</Lead>
    <MeetingsForm t={t} form={form} channels={channels} />
  </>
)

const MeetingsForm = ({ t, form, channels }: { t: Translate; form: FormAnswer; channels: readonly string[] }) => {
  const ofForm = formState(form.values, form.errors)
  const field = (name: string) => ofForm(`${prefix}${name}`)
  const options = <Value extends string>(values: readonly Value[], label: (value: Value) => string) =>
    values.map((value) => ({ value, label: label(value) }))
  const number = { t, inputmode: 'numeric', width: 'short', optional: true } as const
  return (
    <Form action="/settings/rules/meetings">
      <ErrorSummary t={t} errors={named(form.errors, labels(t))} message={form.message} />
      <RadioGroup
        {...field('votingCutoff')}
        t={t}
        label={t('meetings.policy.cutoff')}
        options={options(['atMeeting', 'before'] as const, (kind) => t(`meetings.policy.cutoff.${kind}`))}
      />
      <Input {...field('votingCutoff.daysBeforeMeeting')} {...number} label={t('meetings.policy.cutoffDays')} />
      <RadioGroup
        {...field('proxy')}
        t={t}
        label={t('meetings.policy.proxy')}
        options={options(['none', 'max', 'any'] as const, (kind) => t(`meetings.policy.proxy.${kind}`))}
      />
      <Input {...field('proxyMax')} {...number} label={t('meetings.policy.proxyMax')} />
      {daysFields.map((name) => (
        <Input {...field(name)} {...number} label={t(`meetings.policy.${name}`)} unit={t('meetings.policy.daysBefore')} />
      ))}
      <Input
        {...field('annualLatest')}
        t={t}
        label={t('meetings.policy.annualLatest')}
        hint={t('meetings.policy.annualLatest.hint')}
        width="short"
        optional
      />
      <CheckboxGroup
        t={t}
        name={`${prefix}noticeChannels`}
        label={t('meetings.policy.channels')}
        error={form.errors[`${prefix}noticeChannels`]}
        values={channels}
        options={options(['email', 'post'] as const, (channel) => t(`meetings.policy.channel.${channel}`))}
      />
      <Actions>
        <Button>{t('settings.save')}</Button>
        <LinkButton href="/settings/rules" tone="quiet">
          {t('ui.cancel')}
        </LinkButton>
      </Actions>
    </Form>
  )
}

const labels = (t: Translate): Record<string, string> => ({
  [`${prefix}votingCutoff.daysBeforeMeeting`]: t('meetings.policy.cutoffDays'),
  [`${prefix}proxyMax`]: t('meetings.policy.proxyMax'),
  [`${prefix}annualLatest`]: t('meetings.policy.annualLatest'),
  [`${prefix}noticeChannels`]: t('meetings.policy.channels'),
  ...Object.fromEntries(daysFields.map((name) => [`${prefix}${name}`, t(`meetings.policy.${name}`)])),
})

/** The form as it stands for a policy. */
export const meetingsForm = ({ votingCutoff, proxyMax, annualLatest, ...policy }: MeetingPolicy): FormAnswer =>
  freshForm({
    [`${prefix}votingCutoff`]: 'atMeeting' in votingCutoff ? 'atMeeting' : 'before',
    [`${prefix}votingCutoff.daysBeforeMeeting`]: 'atMeeting' in votingCutoff ? '' : String(votingCutoff.daysBeforeMeeting),
    [`${prefix}proxy`]: proxyMax === null ? 'any' : proxyMax === 0 ? 'none' : 'max',
    [`${prefix}proxyMax`]: proxyMax ? String(proxyMax) : '',
    [`${prefix}annualLatest`]: annualLatest ?? '',
    ...Object.fromEntries(daysFields.map((name) => [`${prefix}${name}`, policy[name] === null ? '' : String(policy[name])])),
  })

/** What was sent, for the schema to judge. */
export function sentMeetings(sent: Sent): MeetingPolicy {
  const number = (name: string) => sent.number(`${prefix}${name}`)
  const [cutoff, proxy] = [sent.text(`${prefix}votingCutoff`), sent.text(`${prefix}proxy`)]
  const days = number('votingCutoff.daysBeforeMeeting') ?? Number.NaN
  return {
    votingCutoff: cutoff === 'before' ? { daysBeforeMeeting: days } : { atMeeting: true },
    proxyMax: proxy === 'any' ? null : proxy === 'max' ? (number('proxyMax') ?? Number.NaN) : 0,
    noticeDays: number('noticeDays') ?? null,
    papersDays: number('papersDays') ?? null,
    motionsDays: number('motionsDays') ?? null,
    annualLatest: sent.text(`${prefix}annualLatest`) ?? null,
    // The schema refuses what is neither of the two.
    noticeChannels: sent.all(`${prefix}noticeChannels`) as MeetingPolicy['noticeChannels'],
  }
}
