import type { LetterTemplate, Newsletter } from '@lykta/core/newsletters'
import { errorMessage, type PageLanguage, type Translate } from '@lykta/i18n'
import type { FormAnswer } from '../../frame/index.ts'
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  formState,
  Heading,
  Input,
  LinkButton,
  PictureChoice,
  PreviewFrame,
  RadioGroup,
  Stack,
} from '../../ui/index.ts'
import { frameOf } from './change-letter.ts'
import { LetterTrail } from './letter-trail.tsx'
import { templateWords } from './template-words.ts'

interface LetterSettingsProps {
  t: Translate
  newsletter: Newsletter
  templates: LetterTemplate[]
  form: FormAnswer
}

/** What a letter is besides its words and its audience: what we call it, what it looks like, what is done in doubt. */
export const LetterSettings = ({ t, newsletter, templates, form }: LetterSettingsProps) => {
  const field = formState(form.values, form.errors)
  const address = `/newsletters/${newsletter.id}`
  const language = newsletter.languages[0] ?? 'sv'
  // the staff's pages are in Swedish and English
  const lang = t.lang as PageLanguage
  return (
    <>
      <Stack>
        <LetterTrail t={t} newsletter={newsletter} current={t('letter.settings')} />
        <Heading over={newsletter.title}>{t('letter.settings')}</Heading>
      </Stack>
      <Form action={`${address}/settings`}>
        <ErrorSummary t={t} errors={form.errors} message={form.message} />
        <input type="hidden" name="base" value={frameOf(newsletter)} />
        <Input {...field('title')} t={t} label={t('newsletters.new.name')} hint={t('newsletters.new.nameHint')} maxlength={200} />
        <PictureChoice
          t={t}
          name="template"
          label={t('letter.template')}
          hint={t('letter.template.hint')}
          error={form.errors.template}
          value={form.values.template}
          options={templates.map((template) => ({
            value: template.name,
            label: templateWords(template, lang),
            ...(template.problem && { hint: errorMessage(lang, 'template_invalid', { template: template.name, ...template.problem }) }),
            picture: (
              <PreviewFrame
                title={templateWords(template, lang)}
                src={`${address}/preview?${new URLSearchParams({ language, template: template.name })}`}
                size="small"
              />
            ),
          }))}
        />
        <RadioGroup
          t={t}
          name="uncertain"
          label={t('letter.uncertain')}
          hint={t('letter.uncertain.hint')}
          value={form.values.uncertain}
          options={(['resend', 'hold'] as const).map((value) => ({
            value,
            label: t(`letter.uncertain.${value}`),
            hint: t(`letter.uncertain.${value}Hint`),
          }))}
        />
        <Actions>
          <Button>{t('ui.save')}</Button>
          <LinkButton href={address}>{t('ui.cancel')}</LinkButton>
        </Actions>
      </Form>
    </>
  )
}
