import type { BounceMailbox } from '@lykta/core/mailing'
import type { Settings } from '@lykta/core/settings'
import type { Translate } from '@lykta/i18n'
import { type FormAnswer, freshForm, named } from '../frame/index.ts'
import { Actions, Button, Card, Columns, ErrorSummary, Form, formState, Heading, Input, Link, List, Note, Stack } from '../ui/index.ts'
import { BouncesCard } from './bounces-card.tsx'
import { LettersForm } from './letters-form.tsx'
import type { SettingsForms } from './routes.tsx'
import { policyInWords } from './rules/rules-in-words.ts'

interface SettingsProps {
  t: Translate
  settings: Settings
  forms: SettingsForms
  mailbox: BounceMailbox | null | undefined
  timeZone: string
}

export const SettingsPage = ({ t, settings, forms, mailbox, timeZone }: SettingsProps) => (
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
      <Card title={t('settings.goals')}>
        <Link href="/goals">{t('settings.goals.link')}</Link>
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
