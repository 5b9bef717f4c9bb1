import { formatWeekday } from '@lykta/i18n'
import type { FormAnswer, Sent } from '../../frame/index.ts'
import { Checkbox, CheckboxGroup, Columns, Fieldset, formState, Input, RadioGroup } from '../../ui/index.ts'
import type { PublicWords } from '../page.tsx'
import { channels, senders, weekdays } from './sent-application.ts'

/** What is ticked: several values of one name, which the form's values cannot hold. */
export interface Ticked {
  channels: string[]
  days: string[]
}

export const tickedIn = (sent: Sent): Ticked => ({ channels: sent.all('safe.channels'), days: sent.all('safe.days') })

/** How she may be reached, when, and as whom; where, only for the ways that she allows. */
export const SafeQuestions = ({ t, form, ticked }: { t: PublicWords; form: FormAnswer; ticked: Ticked }) => {
  const field = formState(form.values, form.errors)
  const check = (name: 'plainEnvelope' | 'mayLeaveMessage') => (
    <Checkbox t={t} name={`safe.${name}`} label={t(`join.${name}`)} checked={form.values[`safe.${name}`] === 'on'} />
  )
  return (
    <>
      <CheckboxGroup
        t={t}
        name="safe.channels"
        label={t('join.channels')}
        error={form.errors['safe.channels']}
        values={ticked.channels}
        options={channels.map((channel) => ({ value: channel, label: t(`join.channel.${channel}`) }))}
      />
      <Input
        {...field('phone')}
        t={t}
        type="tel"
        label={t('join.phone')}
        hint={t('join.phone.hint')}
        autocomplete="tel"
        width="medium"
        optional
      />
      {check('mayLeaveMessage')}
      <Input {...field('street')} t={t} label={t('join.street')} hint={t('join.street.hint')} autocomplete="street-address" optional />
      <Columns>
        <Input {...field('postcode')} t={t} label={t('join.postcode')} autocomplete="postal-code" width="short" optional />
        <Input {...field('city')} t={t} label={t('join.city')} autocomplete="address-level2" optional />
      </Columns>
      {check('plainEnvelope')}
      <RadioGroup
        {...field('safe.sender')}
        t={t}
        label={t('join.sender')}
        options={senders.map((sender) => ({ value: sender, label: t(`join.sender.${sender}`), hint: t(`join.sender.${sender}.hint`) }))}
      />
      <CheckboxGroup
        t={t}
        name="safe.days"
        label={t('join.days')}
        hint={t('join.days.hint')}
        error={form.errors['safe.days']}
        values={ticked.days}
        options={weekdays.map((day) => ({ value: String(day), label: formatWeekday(t.lang, day) }))}
        inline
      />
      <Fieldset t={t} legend={t('join.hours')} hint={t('join.hours.hint')} id="hours">
        <Columns>
          <Input {...field('safe.fromMinute')} t={t} label={t('join.from')} width="short" placeholder="09:00" optional />
          <Input {...field('safe.untilMinute')} t={t} label={t('join.until')} width="short" placeholder="17:00" optional />
        </Columns>
      </Fieldset>
    </>
  )
}
