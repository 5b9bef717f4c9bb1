import type { Goal } from '@lykta/core/goals'
import type { MembershipClass } from '@lykta/core/memberships'
import type { Translate } from '@lykta/i18n'
import { type FormAnswer, freshForm, named, type Sent } from '../frame/index.ts'
import { classLabel } from '../members/class-label.ts'
import {
  Actions,
  Breadcrumb,
  Button,
  CheckboxGroup,
  Columns,
  DateInput,
  ErrorSummary,
  Form,
  formState,
  Heading,
  Input,
  LinkButton,
  Typed,
} from '../ui/index.ts'

interface GoalFormProps {
  t: Translate
  /** The goal that is changed; without it, a new one is set. */
  known: Goal | undefined
  classes: MembershipClass[]
  form: FormAnswer
  classIds: string[]
}

export const GoalFormPage = ({ t, known, classes, form, classIds }: GoalFormProps) => {
  const field = formState(form.values, form.errors)
  const labels = { name: t('goals.name'), target: t('goals.target'), classIds: t('goals.classes') }
  return (
    <>
      <Breadcrumb t={t} items={[{ label: t('goals.title'), href: '/goals' }]} current={known ? t('goals.edit') : t('goals.new')} />
      <Heading over={known && <Typed>{known.name}</Typed>}>{known ? t('goals.edit') : t('goals.new')}</Heading>
      <Form action={known ? `/goals/${known.id}/edit` : '/goals/new'}>
        <ErrorSummary t={t} errors={named(form.errors, labels)} message={form.message} />
        <Input {...field('name')} t={t} label={labels.name} autocomplete="off" />
        <Input {...field('target')} t={t} label={labels.target} inputmode="numeric" width="short" unit={t('goals.unit')} />
        <Columns>
          <DateInput {...field('startsOn')} t={t} label={t('goals.startsOn')} />
          <DateInput {...field('dueOn')} t={t} label={t('goals.dueOn')} />
        </Columns>
        <CheckboxGroup
          t={t}
          name="classIds"
          label={labels.classIds}
          error={form.errors.classIds}
          values={classIds}
          options={classes.map((one) => ({ value: one.id, label: classLabel(t, one) }))}
          inline
        />
        <Actions>
          <Button>{known ? t('goals.button.save') : t('goals.button.new')}</Button>
          <LinkButton href={known ? `/goals/${known.id}` : '/goals'} tone="quiet">
            {t('ui.cancel')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}

/** The form as it stands for a goal. */
export const goalForm = ({ name, target, startsOn, dueOn }: Goal): FormAnswer =>
  freshForm({ name, target: String(target), startsOn, dueOn })

/** What was sent, for the schema to judge. */
export const sentGoal = (sent: Sent) => ({
  name: sent.text('name') ?? '',
  startsOn: sent.text('startsOn') ?? '',
  dueOn: sent.text('dueOn') ?? '',
  target: sent.number('target') ?? Number.NaN,
  classIds: sent.all('classIds'),
})
