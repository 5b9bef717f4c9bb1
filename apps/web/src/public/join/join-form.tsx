import type { joinPage } from '@lykta/core/applications'
import { languageName, languages } from '@lykta/i18n'
import { type FormAnswer, named } from '../../frame/index.ts'
import {
  Actions,
  Button,
  Card,
  Checkbox,
  ErrorSummary,
  Form,
  formState,
  Heading,
  Input,
  Lead,
  Note,
  RadioGroup,
  Select,
  Trap,
} from '../../ui/index.ts'
import type { PublicWords } from '../page.tsx'
import { classMeaning, className } from './class-words.ts'
import { SafeQuestions, type Ticked } from './safe-questions.tsx'

interface JoinFormProps {
  t: PublicWords
  page: Awaited<ReturnType<typeof joinPage>>
  form: FormAnswer
  ticked: Ticked
}

/** What is asked of who wants to become a member: what the register needs, and how to reach her without harm. */
export const JoinForm = ({ t, page, form, ticked }: JoinFormProps) => (
  <>
    <Heading>{t('join.title')}</Heading>
    <Lead>
      {t('join.lead')} {t(page.approval ? 'join.lead.approval' : 'join.lead.atOnce')}
    </Lead>
    <Form action="">
      <ErrorSummary t={t} errors={named(form.errors, labels(t))} message={form.message} />
      <Card title={t('join.membership')}>
        <Classes t={t} page={page} form={form} />
      </Card>
      <Card title={t('join.you')}>
        <Person t={t} form={form} />
      </Card>
      <Card title={t('join.safe')}>
        <Note>{t('join.safe.lead')}</Note>
        <SafeQuestions t={t} form={form} ticked={ticked} />
      </Card>
      <Trap label={t('public.signUp.leaveEmpty')} name="website" />
      <Note>{t('join.privacy')}</Note>
      <Actions>
        <Button>{t('join.button')}</Button>
      </Actions>
    </Form>
    <Note>{t('join.noEmail')}</Note>
  </>
)

/** Questions whose errors do not say what they are about. */
const labels = (t: PublicWords) => ({
  phone: t('join.phone'),
  street: t('join.street'),
  city: t('join.city'),
  'safe.channels': t('join.channels'),
  'safe.sender': t('join.sender'),
  'safe.fromMinute': t('join.from'),
  'safe.untilMinute': t('join.until'),
})

const Classes = ({ t, page: { classes }, form }: Pick<JoinFormProps, 't' | 'page' | 'form'>) => (
  <RadioGroup
    {...formState(form.values, form.errors)('classId')}
    t={t}
    label={t('join.class')}
    options={classes.map((one) => ({ value: one.id, label: className(t, one), hint: classMeaning(t, one) }))}
  />
)

const Person = ({ t, form }: Pick<JoinFormProps, 't' | 'form'>) => {
  const field = formState(form.values, form.errors)
  return (
    <>
      <Input {...field('givenName')} t={t} label={t('join.givenName')} hint={t('join.givenName.hint')} autocomplete="given-name" />
      <Input {...field('familyName')} t={t} label={t('join.familyName')} autocomplete="family-name" optional />
      <Checkbox
        t={t}
        name="protectedIdentity"
        label={t('join.protected')}
        hint={t('join.protected.hint')}
        checked={form.values.protectedIdentity === 'on'}
      />
      <Input {...field('birthYear')} t={t} label={t('join.birthYear')} hint={t('join.birthYear.hint')} inputmode="numeric" width="short" />
      <Input {...field('email')} t={t} type="email" label={t('join.email')} hint={t('join.email.hint')} autocomplete="email" />
      <Select
        t={t}
        name="language"
        label={t('join.language')}
        options={languages.map((value) => ({ value, label: languageName(value) }))}
        value={form.values.language || t.lang}
      />
    </>
  )
}
