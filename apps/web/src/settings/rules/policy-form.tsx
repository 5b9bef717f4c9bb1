import type { MembershipPolicy } from '@lykta/core/memberships'
import type { Translate } from '@lykta/i18n'
import { type FormAnswer, freshForm, named, type Sent } from '../../frame/index.ts'
import { Actions, Button, Checkbox, ErrorSummary, Form, formState, Input, RadioGroup } from '../../ui/index.ts'

export const PolicyForm = ({ t, form }: { t: Translate; form: FormAnswer }) => {
  const ofForm = formState(form.values, form.errors)
  const field = (name: keyof MembershipPolicy | 'grace.months' | 'grace.until') => ofForm(`membershipPolicy.${name}`)
  const periodKinds = (['calendar_year', 'rolling'] as const).map((value) => ({ value, label: t(`rules.periodKind.${value}`) }))
  const graceKinds = (['none', 'months', 'until'] as const).map((value) => ({ value, label: t(`rules.graceKind.${value}`) }))
  const labels = {
    'membershipPolicy.lateYearFrom': t('rules.lateYearFrom'),
    'membershipPolicy.periodKind': t('rules.periodKind'),
    'membershipPolicy.grace': t('rules.grace'),
    'membershipPolicy.grace.months': t('rules.graceMonths'),
    'membershipPolicy.grace.until': t('rules.graceUntil'),
  }
  return (
    <Form action="/settings/rules">
      <ErrorSummary t={t} errors={named(form.errors, labels)} message={form.message} />
      <RadioGroup {...field('periodKind')} t={t} label={t('rules.periodKind')} options={periodKinds} />
      <Input {...field('lateYearFrom')} t={t} label={t('rules.lateYearFrom')} hint={t('rules.lateYearFrom.hint')} width="short" optional />
      <RadioGroup {...field('grace')} t={t} label={t('rules.grace')} options={graceKinds} />
      <Input
        {...field('grace.months')}
        t={t}
        label={t('rules.graceMonths')}
        inputmode="numeric"
        width="short"
        unit={t('settings.months')}
        optional
      />
      <Input {...field('grace.until')} t={t} label={t('rules.graceUntil')} hint={t('rules.dayOfYear.hint')} width="short" optional />
      <Checkbox t={t} name="membershipPolicy.countGrace" label={t('rules.countGrace')} checked={field('countGrace').value !== undefined} />
      <Actions>
        <Button>{t('settings.save')}</Button>
      </Actions>
    </Form>
  )
}

/** The form as it stands for a policy. */
export const policyForm = ({ periodKind, lateYearFrom, grace, countGrace }: MembershipPolicy): FormAnswer =>
  freshForm({
    'membershipPolicy.periodKind': periodKind,
    'membershipPolicy.lateYearFrom': lateYearFrom ?? '',
    'membershipPolicy.grace': 'until' in grace ? 'until' : grace.months === 0 ? 'none' : 'months',
    'membershipPolicy.grace.months': 'months' in grace && grace.months > 0 ? String(grace.months) : '',
    'membershipPolicy.grace.until': 'until' in grace ? grace.until : '',
    ...(countGrace && { 'membershipPolicy.countGrace': 'on' }),
  })

/** What was sent, for the schema to judge. */
export function sentPolicy(sent: Sent): MembershipPolicy {
  const text = (name: string) => sent.text(`membershipPolicy.${name}`)
  return {
    // The schema refuses what is neither of the two.
    periodKind: text('periodKind') as MembershipPolicy['periodKind'],
    lateYearFrom: text('lateYearFrom') ?? null,
    grace: sentGrace(text('grace'), text('grace.until') ?? '', sent.number('membershipPolicy.grace.months') ?? Number.NaN),
    countGrace: sent.ticked('membershipPolicy.countGrace'),
  }
}

function sentGrace(kind: string | undefined, until: string, months: number): MembershipPolicy['grace'] {
  if (kind === 'until') return { until }
  return { months: kind === 'none' ? 0 : months }
}
