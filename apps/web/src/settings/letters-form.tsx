import type { Settings } from '@lykta/core/settings'
import type { Translate } from '@lykta/i18n'
import { type FormAnswer, freshForm, named, type Sent } from '../frame/index.ts'
import { Actions, Button, ErrorSummary, Form, formState, Input, Note, Textarea } from '../ui/index.ts'

/** What letters keep to that must not show whom they are from, and which language stands in for another. */
export const LettersForm = ({ t, settings, form }: { t: Translate; settings: Settings; form: FormAnswer | undefined }) => {
  const { values, errors, message } = form ?? freshForm(known(settings))
  const field = formState(values, errors)
  const labels = {
    discreetUrl: t('settings.discreetUrl'),
    forbiddenWords: t('settings.forbiddenWords'),
    fallbackLanguages: t('settings.fallbackLanguages'),
  }
  return (
    <Form action="/settings/letters">
      <ErrorSummary t={t} errors={named(errors, labels)} message={message} />
      <Note>{t('settings.discreet.text')}</Note>
      <Input {...field('discreetUrl')} t={t} type="url" label={labels.discreetUrl} hint={t('settings.discreetUrl.hint')} optional />
      <Textarea
        {...field('forbiddenWords')}
        t={t}
        label={labels.forbiddenWords}
        hint={t('settings.forbiddenWords.hint')}
        rows={4}
        optional
      />
      <Input
        {...field('fallbackLanguages')}
        t={t}
        label={labels.fallbackLanguages}
        hint={t('settings.fallbackLanguages.hint')}
        width="medium"
        autocomplete="off"
      />
      <Actions>
        <Button>{t('settings.save')}</Button>
      </Actions>
    </Form>
  )
}

const known = ({ discreetUrl, forbiddenWords, fallbackLanguages }: Settings): Record<string, string> => ({
  discreetUrl: discreetUrl ?? '',
  forbiddenWords: forbiddenWords.join('\n'),
  fallbackLanguages: fallbackLanguages.join(', '),
})

/** What the form says, as the verb wants it. */
export const letterSettingsOf = (sent: Sent) => ({
  discreetUrl: sent.text('discreetUrl') ?? null,
  forbiddenWords: listed(sent.text('forbiddenWords'), /[\n,;]+/),
  fallbackLanguages: listed(sent.text('fallbackLanguages'), /[\s,;]+/),
})

const listed = (text: string | undefined, between: RegExp): string[] =>
  (text ?? '')
    .split(between)
    .map((word) => word.trim())
    .filter(Boolean)
