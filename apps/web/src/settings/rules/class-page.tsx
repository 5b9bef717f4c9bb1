import type { MembershipClass } from '@lykta/core/memberships'
import type { Translate } from '@lykta/i18n'
import { type FormAnswer, freshForm, named, type Sent } from '../../frame/index.ts'
import { classLabel } from '../../members/class-label.ts'
import {
  Actions,
  Breadcrumb,
  Button,
  Checkbox,
  Columns,
  ErrorSummary,
  Form,
  formState,
  Heading,
  Input,
  LinkButton,
  Typed,
} from '../../ui/index.ts'

/** A class of membership, known or new. */
export const ClassRulesPage = ({ t, known, form }: { t: Translate; known: MembershipClass | undefined; form: FormAnswer }) => {
  const title = known ? t('rules.class.change') : t('rules.class.new')
  return (
    <>
      <Breadcrumb
        t={t}
        items={[
          { label: t('settings.title'), href: '/settings' },
          { label: t('rules.title'), href: '/settings/rules' },
        ]}
        current={title}
      />
      <Heading over={known && <Typed>{classLabel(t, known)}</Typed>}>{title}</Heading>
      <ClassForm t={t} action={`/settings/rules/classes/${known?.id ?? 'new'}`} known={known} form={form} />
    </>
  )
}

const ClassForm = ({ t, action, known, form }: { t: Translate; action: string; known: MembershipClass | undefined; form: FormAnswer }) => {
  const field = formState(form.values, form.errors)
  const right = (name: 'votes' | 'electable' | 'countsForGoal') => (
    <Checkbox t={t} name={name} label={t(`rules.class.${name}`)} checked={form.values[name] !== undefined} />
  )
  const labels = {
    id: t('rules.class.id'),
    'labels.sv': t('rules.class.label.sv'),
    'labels.en': t('rules.class.label.en'),
    feeOre: t('rules.class.fee'),
    minAge: t('rules.class.minAge'),
    maxAge: t('rules.class.maxAge'),
  }
  const number = { t, inputmode: 'numeric', width: 'short', unit: t('rules.years'), optional: true } as const
  return (
    <Form action={action}>
      <ErrorSummary t={t} errors={named(form.errors, labels)} message={form.message} />
      {!known && <Input {...field('id')} t={t} label={labels.id} hint={t('rules.class.id.hint')} width="medium" autocomplete="off" />}
      <Columns>
        <Input {...field('labels.sv')} t={t} label={labels['labels.sv']} lang="sv" autocomplete="off" />
        <Input {...field('labels.en')} t={t} label={labels['labels.en']} lang="en" autocomplete="off" />
      </Columns>
      <Input
        {...field('feeOre')}
        t={t}
        label={labels.feeOre}
        hint={t('rules.class.fee.hint')}
        inputmode="decimal"
        width="short"
        unit="kr"
      />
      {right('votes')}
      {right('electable')}
      {right('countsForGoal')}
      <Columns>
        <Input {...field('minAge')} {...number} label={labels.minAge} />
        <Input {...field('maxAge')} {...number} label={labels.maxAge} />
      </Columns>
      <Actions>
        <Button>{t('settings.save')}</Button>
        <LinkButton href="/settings/rules" tone="quiet">
          {t('ui.cancel')}
        </LinkButton>
      </Actions>
    </Form>
  )
}

/** The form as it stands for a class. */
export const classForm = ({ labels, feeOre, minAge, maxAge, votes, electable, countsForGoal }: MembershipClass): FormAnswer =>
  freshForm({
    'labels.sv': labels.sv,
    'labels.en': labels.en,
    feeOre: String(feeOre / 100),
    minAge: minAge === null ? '' : String(minAge),
    maxAge: maxAge === null ? '' : String(maxAge),
    ...(votes && { votes: 'on' }),
    ...(electable && { electable: 'on' }),
    ...(countsForGoal && { countsForGoal: 'on' }),
  })

/** What was sent, for the schema to judge. */
export const sentClass = (sent: Sent) => ({
  labels: { sv: sent.text('labels.sv') ?? '', en: sent.text('labels.en') ?? '' },
  feeOre: sent.ore('feeOre') ?? Number.NaN,
  minAge: sent.number('minAge') ?? null,
  maxAge: sent.number('maxAge') ?? null,
  votes: sent.ticked('votes'),
  electable: sent.ticked('electable'),
  countsForGoal: sent.ticked('countsForGoal'),
})
