import type { Newsletter, Recipients } from '@lykta/core/newsletters'
import { isLanguage, type Language, languages, type Translate } from '@lykta/i18n'
import { Actions, Button, Form, Heading, Lead, LinkButton, Notice, PreviewFrame, RadioGroup, Stack, Tabs } from '../../ui/index.ts'
import { inOrder, languageLabel, languageWord } from '../languages.ts'

/** The letter's languages, and a way to another. */
export const LanguageTabs = ({ t, newsletter, current }: { t: Translate; newsletter: Newsletter; current: string }) => {
  const address = `/newsletters/${newsletter.id}/write?language=`
  const written = inOrder(newsletter.languages)
  const shown = isLanguage(current) && !written.includes(current) ? [...written, current] : written
  const more = shown.length < languages.length && newsletter.state === 'draft'
  return (
    <Tabs
      label={t('write.languages')}
      items={[
        ...shown.map((language) => ({ href: address + language, label: languageLabel(language, t), current: language === current })),
        ...(more ? [{ href: `${address}new`, label: t('write.addLanguage'), current: current === 'new' }] : []),
      ]}
    />
  )
}

interface AddLanguageProps {
  t: Translate
  newsletter: Newsletter
  recipients: Recipients
  chosen: Language | undefined
}

/** Beginning in another language: which, how many read it, and whether to start from a text that is there. */
export const AddLanguage = ({ t, newsletter, recipients, chosen }: AddLanguageProps) => {
  const readers = (language: Language) =>
    recipients.byLanguage.filter(({ own }) => own === language).reduce((sum, { count }) => sum + count, 0)
  const missing = languages.filter((language) => !newsletter.languages.includes(language)).sort((a, b) => readers(b) - readers(a))
  const written = inOrder(newsletter.languages)
  return (
    <Form action={`/newsletters/${newsletter.id}/write`} upload>
      <RadioGroup
        t={t}
        name="language"
        label={t('write.start.language')}
        value={chosen ?? missing[0]}
        options={missing.map((language) => ({
          value: language,
          label: languageLabel(language, t),
          hint: t('write.start.readers', { n: readers(language) }),
        }))}
      />
      <RadioGroup
        t={t}
        name="from"
        label={t('write.start.from')}
        value={written[0] ?? ''}
        options={[
          ...written.map((language) => ({
            value: language,
            label: t('write.start.copy', { language: languageWord(language, t) }),
            hint: t('write.start.copyHint'),
          })),
          { value: '', label: t('write.start.empty') },
        ]}
      />
      <Actions>
        <Button name="do" value="start">
          {t('write.start.button')}
        </Button>
      </Actions>
    </Form>
  )
}

const looks = ['full', 'discreet', 'text'] as const
export type Look = (typeof looks)[number]

export const lookOr = (text: string | undefined): Look => looks.find((look) => look === text) ?? 'full'

interface ReadOnlyProps {
  t: Translate
  newsletter: Newsletter
  language: Language
  look: Look
  mayReturn: boolean
}

/** A letter that is past writing, or whose reader may not write: how it looks, and how to open it again. */
export const ReadOnly = ({ t, newsletter, language, look, mayReturn }: ReadOnlyProps) => (
  <Stack>
    <Notice title={t(`newsletters.state.${newsletter.state}`)}>
      <p>{t(mayReturn ? 'write.locked.return' : 'write.locked')}</p>
      {mayReturn && (
        <Form action={`/newsletters/${newsletter.id}`}>
          <Actions>
            <Button tone="secondary" name="do" value="return">
              {t('newsletters.do.return')}
            </Button>
          </Actions>
        </Form>
      )}
    </Notice>
    <Tabs
      label={t('write.preview.look')}
      items={looks.map((one) => ({
        href: `/newsletters/${newsletter.id}/write?${new URLSearchParams({ language, look: one })}`,
        label: t(one === 'text' ? 'write.preview.look.text' : `write.preview.form.${one}`),
        current: one === look,
      }))}
    />
    <PreviewFrame
      title={t('write.preview.title')}
      src={`/newsletters/${newsletter.id}/preview?${new URLSearchParams(look === 'text' ? { language, look } : { language, form: look })}`}
    />
  </Stack>
)

/** Asks before a whole text is taken away. */
export const RemoveLanguage = ({ t, newsletter, language }: { t: Translate; newsletter: Newsletter; language: Language }) => (
  <>
    <Heading over={newsletter.title}>{t('write.remove.title', { language: languageWord(language, t) })}</Heading>
    <Lead>{t('write.remove.text')}</Lead>
    <Form action={`/newsletters/${newsletter.id}/write/remove`}>
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="revision" value={newsletter.revision} />
      <Actions>
        <Button tone="danger">{t('write.remove.button')}</Button>
        <LinkButton href={`/newsletters/${newsletter.id}/write?language=${language}`}>{t('ui.cancel')}</LinkButton>
      </Actions>
    </Form>
  </>
)
