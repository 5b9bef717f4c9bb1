import type { Goal } from '@lykta/core/goals'
import type { BounceMailbox } from '@lykta/core/mailing'
import type { MembershipClass } from '@lykta/core/memberships'
import type { Settings } from '@lykta/core/settings'
import { formatNumber, type Translate } from '@lykta/i18n'
import { type FormAnswer, freshForm, named } from '../frame/index.ts'
import { classLabel } from '../members/class-label.ts'
import {
  Actions,
  Button,
  Card,
  CheckboxGroup,
  Columns,
  DateInput,
  ErrorSummary,
  Form,
  formState,
  Heading,
  Input,
  Link,
  List,
  Note,
  Stack,
  Table,
  Time,
  Typed,
} from '../ui/index.ts'
import { BouncesCard } from './bounces-card.tsx'
import { LettersForm } from './letters-form.tsx'
import type { SettingsForms } from './routes.tsx'
import { policyInWords } from './rules/rules-in-words.ts'

interface SettingsProps {
  t: Translate
  settings: Settings
  classes: MembershipClass[]
  goals: Goal[]
  year: number
  forms: SettingsForms
  mailbox: BounceMailbox | null | undefined
  timeZone: string
}

export const SettingsPage = ({ t, settings, classes, goals, year, forms, mailbox, timeZone }: SettingsProps) => (
  <>
    <Heading>{t('settings.title')}</Heading>
    <Stack gap="large">
      <Columns>
        <Card title={t('settings.association')}>
          <AssociationForm t={t} form={forms.association ?? known(settings)} />
        </Card>
        <Card title={t('rules.title')}>
          <Stack>
            <List items={policyInWords(t, settings.membershipPolicy)} />
            <Link href="/settings/rules">{t('rules.link')}</Link>
          </Stack>
        </Card>
      </Columns>
      <Card title={t('settings.fees.title')}>
        <Link href="/settings/fees">{t('settings.fees.link')}</Link>
      </Card>
      <Card title={t('settings.sending')}>
        <SendingForm t={t} form={forms.sending ?? limits(settings)} />
      </Card>
      <Card title={t('settings.letters')}>
        <LettersForm t={t} settings={settings} form={forms.letters} />
      </Card>
      {mailbox !== undefined && <BouncesCard t={t} mailbox={mailbox} timeZone={timeZone} />}
      <Card title={t('settings.goal')}>
        <Goals t={t} goals={goals} />
      </Card>
      <Card title={t('settings.goal.new')}>
        <GoalForm {...{ t, classes, year, form: forms.goal, classIds: forms.classIds }} />
      </Card>
    </Stack>
  </>
)

const known = ({ associationName, website, returnAddress, safeContactMonths }: Settings): FormAnswer =>
  freshForm({ associationName, website: website ?? '', returnAddress: returnAddress ?? '', safeContactMonths: String(safeContactMonths) })

const AssociationForm = ({ t, form }: { t: Translate; form: FormAnswer }) => {
  const field = formState(form.values, form.errors)
  const labels = { associationName: t('settings.associationName'), safeContactMonths: t('settings.safeContactMonths') }
  return (
    <Form action="/settings/association">
      <ErrorSummary t={t} errors={named(form.errors, labels)} message={form.message} />
      <Input {...field('associationName')} t={t} label={t('settings.associationName')} autocomplete="organization" />
      <Input {...field('website')} t={t} label={t('settings.website')} type="url" hint={t('settings.website.hint')} optional />
      <Input {...field('returnAddress')} t={t} label={t('settings.returnAddress')} hint={t('settings.returnAddress.hint')} optional />
      <Input
        {...field('safeContactMonths')}
        t={t}
        label={t('settings.safeContactMonths')}
        inputmode="numeric"
        width="short"
        unit={t('settings.months')}
      />
      <Actions>
        <Button>{t('settings.save')}</Button>
      </Actions>
    </Form>
  )
}

const limits = ({ lettersPerHour, lettersPerSecond }: Settings): FormAnswer =>
  freshForm({ lettersPerHour: String(lettersPerHour ?? ''), lettersPerSecond: String(lettersPerSecond ?? '') })

const SendingForm = ({ t, form }: { t: Translate; form: FormAnswer }) => {
  const field = formState(form.values, form.errors)
  const labels = { lettersPerHour: t('settings.lettersPerHour'), lettersPerSecond: t('settings.lettersPerSecond') }
  const common = { t, inputmode: 'numeric', width: 'short', unit: t('settings.lettersUnit'), optional: true } as const
  return (
    <Form action="/settings/sending">
      <ErrorSummary t={t} errors={named(form.errors, labels)} message={form.message} />
      <Input {...field('lettersPerHour')} {...common} label={labels.lettersPerHour} hint={t('settings.lettersPerHour.hint')} />
      <Input {...field('lettersPerSecond')} {...common} label={labels.lettersPerSecond} />
      <Note>{t('settings.sending.note')}</Note>
      <Actions>
        <Button>{t('settings.save')}</Button>
      </Actions>
    </Form>
  )
}

const Goals = ({ t, goals }: { t: Translate; goals: Goal[] }) => (
  <Table
    caption={t('settings.goal.list')}
    captionHidden
    rows={goals}
    columns={[
      { header: t('settings.goal'), cell: (goal) => <Typed>{goal.name}</Typed> },
      { header: t('settings.goal.startsOn'), cell: (goal) => <Time t={t} day={goal.startsOn} /> },
      { header: t('settings.goal.dueOn'), cell: (goal) => <Time t={t} day={goal.dueOn} /> },
      { header: t('settings.goal.target'), align: 'end', cell: (goal) => formatNumber(t.lang, goal.target) },
    ]}
  />
)

interface GoalFormProps {
  t: Translate
  classes: MembershipClass[]
  year: number
  form: FormAnswer | undefined
  classIds: string[] | undefined
}

const GoalForm = ({ t, classes, year, form, classIds }: GoalFormProps) => {
  const { values, errors, message } = form ?? freshForm({ startsOn: `${year + 1}-01-01`, dueOn: `${year + 1}-12-31` })
  const field = formState(values, errors)
  const labels = { name: t('settings.goal.name'), target: t('settings.goal.target'), classIds: t('settings.goal.classes') }
  return (
    <Form action="/settings/goal">
      <ErrorSummary t={t} errors={named(errors, labels)} message={message} />
      <Input {...field('name')} t={t} label={t('settings.goal.name')} autocomplete="off" />
      <Input
        {...field('target')}
        t={t}
        label={t('settings.goal.target')}
        inputmode="numeric"
        width="short"
        unit={t('settings.goal.unit')}
      />
      <Columns>
        <DateInput {...field('startsOn')} t={t} label={t('settings.goal.startsOn')} />
        <DateInput {...field('dueOn')} t={t} label={t('settings.goal.dueOn')} />
      </Columns>
      <CheckboxGroup
        t={t}
        name="classIds"
        label={t('settings.goal.classes')}
        error={errors.classIds}
        values={classIds ?? classes.filter(({ countsForGoal }) => countsForGoal).map(({ id }) => id)}
        options={classes.map((one) => ({ value: one.id, label: classLabel(t, one) }))}
        inline
      />
      <Actions>
        <Button>{t('settings.goal.button')}</Button>
      </Actions>
    </Form>
  )
}
