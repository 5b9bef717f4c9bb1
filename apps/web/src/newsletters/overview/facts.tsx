import type { Newsletter } from '@lykta/core/newsletters'
import type { Translate } from '@lykta/i18n'
import {
  Actions,
  Button,
  Card,
  Checkbox,
  CheckboxGroup,
  DescriptionList,
  EmptyState,
  Form,
  Link,
  LinkButton,
  Table,
  Time,
  Typed,
} from '../../ui/index.ts'
import { inOrder, languageLabel } from '../languages.ts'

interface PartProps {
  t: Translate
  newsletter: Newsletter
}

/** What is written, by language. */
export const Texts = ({ t, newsletter, mayWrite }: PartProps & { mayWrite: boolean }) => {
  const address = `/newsletters/${newsletter.id}/write`
  return (
    <Card title={t('newsletters.texts')}>
      <Table
        caption={t('newsletters.texts')}
        captionHidden
        columns={[
          {
            header: t('newsletters.texts.language'),
            cell: ({ language }) => <Link href={`${address}?language=${language}`}>{languageLabel(language, t)}</Link>,
          },
          { header: t('write.subject'), cell: ({ subject }) => <Typed>{subject || '–'}</Typed> },
        ]}
        rows={inOrder(newsletter.languages).flatMap((language) => newsletter.contents.filter((content) => content.language === language))}
        empty={
          <EmptyState
            title={t('newsletters.texts.none')}
            action={
              mayWrite && (
                <LinkButton href={address} tone="primary">
                  {t('newsletters.do.write')}
                </LinkButton>
              )
            }
          >
            <p>{t('newsletters.texts.noneText')}</p>
          </EmptyState>
        }
      />
    </Card>
  )
}

/** What it is besides its words. */
export const Look = ({ t, newsletter, template, mayChange }: PartProps & { template: string; mayChange: boolean }) => (
  <Card
    title={t('letter.settings')}
    action={mayChange && <Link href={`/newsletters/${newsletter.id}/settings`}>{t('letter.change')}</Link>}
  >
    <DescriptionList
      items={[
        { term: t('letter.template'), value: template },
        { term: t('letter.uncertain'), value: t(`letter.uncertain.${newsletter.uncertain}`) },
      ]}
    />
  </Card>
)

/** Who has had it in hand, and when. */
export const Hands = ({ t, newsletter, nameOf, timeZone }: PartProps & { nameOf: (userId: string | null) => string; timeZone: string }) => {
  const at = (date: Date | null) => date && <Time t={t} at={date} timeZone={timeZone} />
  const fact = (term: string, by: string | null, date: Date | null) => ({
    term,
    value: date && (
      <>
        <Typed>{nameOf(by)}</Typed>, {at(date)}
      </>
    ),
  })
  return (
    <Card title={t('newsletters.hands')}>
      <DescriptionList
        items={[
          fact(t('newsletters.hands.created'), newsletter.createdBy, newsletter.createdAt),
          fact(t('newsletters.hands.updated'), newsletter.updatedBy, newsletter.updatedAt),
          fact(t('newsletters.hands.submitted'), newsletter.submittedBy, newsletter.submittedAt),
          fact(t('newsletters.hands.approved'), newsletter.approvedBy, newsletter.approvedAt),
          { term: t('newsletters.hands.started'), value: at(newsletter.startedAt) },
          { term: t('newsletters.hands.finished'), value: at(newsletter.finishedAt) },
        ]}
      />
    </Card>
  )
}

/** The letter to oneself, and to nobody else. */
export const TestSend = ({ t, newsletter }: PartProps) => (
  <Card title={t('newsletters.test.title')}>
    <p>{t('newsletters.test.text')}</p>
    <Form action={`/newsletters/${newsletter.id}`}>
      <input type="hidden" name="do" value="test" />
      <CheckboxGroup
        t={t}
        name="languages"
        label={t('write.languages')}
        values={newsletter.languages}
        inline
        options={inOrder(newsletter.languages).map((language) => ({ value: language, label: languageLabel(language, t) }))}
      />
      <Checkbox t={t} name="discreet" label={t('newsletters.test.discreet')} hint={t('newsletters.test.discreetHint')} />
      <Actions>
        <Button tone="secondary">{t('newsletters.do.test')}</Button>
      </Actions>
    </Form>
  </Card>
)
