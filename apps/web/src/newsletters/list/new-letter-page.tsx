import type { LetterTemplate } from '@lykta/core/newsletters'
import type { PageLanguage, Translate } from '@lykta/i18n'
import type { FormAnswer } from '../../frame/index.ts'
import {
  Actions,
  Breadcrumb,
  Button,
  ErrorSummary,
  Form,
  formState,
  Heading,
  Input,
  Lead,
  LinkButton,
  RadioGroup,
  Select,
  Stack,
} from '../../ui/index.ts'
import { dueWords } from '../series/due-words.ts'
import { templateWords } from '../settings/template-words.ts'
import type { ListedSeries } from './list-page.tsx'

interface NewLetterProps {
  t: Translate
  series: (ListedSeries & { audience: string })[]
  templates: LetterTemplate[]
  lang: PageLanguage
  form: FormAnswer
}

/** Beginning a letter: which series, and what the office calls it. */
export const NewLetter = ({ t, series, templates, lang, form }: NewLetterProps) => {
  const field = formState(form.values, form.errors)
  return (
    <>
      <Stack>
        <Breadcrumb t={t} items={[{ href: '/newsletters', label: t('shell.nav.newsletters') }]} current={t('newsletters.new.title')} />
        <Heading>{t('newsletters.new.title')}</Heading>
        <Lead>{t('newsletters.new.lead')}</Lead>
      </Stack>
      <Form action="/newsletters/new">
        <ErrorSummary t={t} errors={form.errors} message={form.message} />
        <RadioGroup
          t={t}
          name="seriesId"
          label={t('newsletters.new.series')}
          error={form.errors.seriesId}
          value={form.values.seriesId ?? (form.values.series || series[0]?.id)}
          options={series.map(({ id, label, audience, nextDue }) => ({
            value: id,
            label,
            hint: (
              <>
                {audience} {dueWords(t, nextDue)}
              </>
            ),
          }))}
        />
        <Input {...field('title')} t={t} label={t('newsletters.new.name')} hint={t('newsletters.new.nameHint')} maxlength={200} />
        <Select
          {...field('template')}
          t={t}
          label={t('letter.template')}
          hint={t('letter.template.newHint')}
          empty={t('letter.template.ofSeries')}
          options={templates.map((template) => ({ value: template.name, label: templateWords(template, lang) }))}
          optional
        />
        <Actions>
          <Button>{t('newsletters.new.submit')}</Button>
          <LinkButton href="/newsletters">{t('ui.cancel')}</LinkButton>
        </Actions>
      </Form>
    </>
  )
}
