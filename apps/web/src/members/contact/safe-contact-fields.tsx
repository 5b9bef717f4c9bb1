import { DomainError } from '@lykta/core'
import type { SetSafeContact } from '@lykta/core/contacts'
import type { Translate } from '@lykta/i18n'
import type { z } from 'zod'
import type { FormAnswer, Sent } from '../../frame/index.ts'
import { minutesOf } from '../../frame/index.ts'
import { Checkbox, CheckboxGroup, Columns, DateInput, formState, Input, RadioGroup } from '../../ui/index.ts'
import { weekdays } from '../safe-words.ts'

const channels = ['email', 'phone', 'post'] as const
const senders = ['full', 'alias', 'none'] as const
const bases = ['asked', 'own_request', 'given_for_letters'] as const

/** What is ticked: several values of one name, which the form's values cannot hold. */
export interface Ticked {
  channels: string[]
  days: string[]
}

interface SafeContactFieldsProps {
  t: Translate
  form: FormAnswer
  ticked: Ticked
  /** Only what everybody is asked when joining; the rest has its own page. */
  short?: boolean
}

/** The questions about safe contact. */
export const SafeContactFields = ({ t, form, ticked, short = false }: SafeContactFieldsProps) => {
  const field = formState(form.values, form.errors)
  return (
    <>
      <CheckboxGroup
        t={t}
        name="channels"
        label={t('safe.channels')}
        hint={t('safe.channels.hint')}
        error={form.errors.channels}
        values={ticked.channels}
        options={channels.map((channel) => ({ value: channel, label: t(`safe.channel.${channel}`) }))}
      />
      <RadioGroup
        {...field('sender')}
        t={t}
        label={t('safe.sender')}
        options={senders.map((sender) => ({ value: sender, label: t(`safe.sender.${sender}`), hint: t(`safe.sender.${sender}.hint`) }))}
      />
      {!short && (
        <>
          <CheckboxGroup
            t={t}
            name="days"
            label={t('safe.days')}
            hint={t('safe.days.hint')}
            error={form.errors.days}
            values={ticked.days}
            options={weekdays.map((day) => ({ value: String(day), label: t(`safe.weekday.${day}`) }))}
            inline
          />
          <Columns>
            <Input {...field('fromMinute')} t={t} label={t('safe.from')} width="short" placeholder="09:00" optional />
            <Input {...field('untilMinute')} t={t} label={t('safe.until')} width="short" placeholder="17:00" optional />
          </Columns>
          <Checkbox t={t} name="plainEnvelope" label={t('safe.plainEnvelope')} checked={form.values.plainEnvelope === 'on'} />
          <Checkbox t={t} name="mayLeaveMessage" label={t('safe.mayLeaveMessage')} checked={form.values.mayLeaveMessage === 'on'} />
        </>
      )}
      <RadioGroup
        {...field('basis')}
        t={t}
        label={t('safe.basis')}
        options={bases.map((basis) => ({ value: basis, label: t(`safe.basis.${basis}`) }))}
      />
      {!short && <DateInput {...field('confirmedOn')} t={t} label={t('safe.confirmedOn')} />}
    </>
  )
}

/** The answers, as `setSafeContact` wants them. */
export function safeContactOf(sent: Sent): Omit<z.input<typeof SetSafeContact>, 'contactId'> {
  const [from, until] = [sent.text('fromMinute'), sent.text('untilMinute')]
  const confirmedOn = sent.text('confirmedOn')
  return {
    channels: channels.filter((channel) => sent.all('channels').includes(channel)),
    days: weekdays.filter((day) => sent.all('days').includes(String(day))),
    fromMinute: from === undefined ? null : minutesOf(from),
    untilMinute: until === undefined ? null : minutesOf(until),
    sender: chosen(sent, 'sender', senders),
    plainEnvelope: sent.ticked('plainEnvelope'),
    mayLeaveMessage: sent.ticked('mayLeaveMessage'),
    basis: chosen(sent, 'basis', bases),
    ...(confirmedOn && { confirmedOn }),
  }
}

/** The schema has answers of its own for what nobody answered; on paper of this weight nothing goes without saying. */
function chosen<Answer extends string>(sent: Sent, name: string, answers: readonly Answer[]): Answer {
  const answer = answers.find((one) => one === sent.text(name))
  if (!answer) throw new DomainError('invalid', 'required', { pointer: `/${name}` })
  return answer
}

export const tickedIn = (sent: Sent): Ticked => ({ channels: sent.all('channels'), days: sent.all('days') })
