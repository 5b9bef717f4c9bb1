import { formatPhone } from '@lykta/core/contacts'
import type { Series, SeriesWithDue } from '@lykta/core/newsletters'
import { formatDay, formatList, type Translate } from '@lykta/i18n'
import type { FormAnswer } from '../../frame/index.ts'
import {
  Actions,
  Breadcrumb,
  Button,
  Card,
  Checkbox,
  DescriptionList,
  ErrorSummary,
  Form,
  formState,
  Heading,
  Input,
  Lead,
  LeftToRight,
  Link,
  LinkButton,
  Note,
  Stack,
  Time,
  Typed,
} from '../../ui/index.ts'
import { LetterTabs } from '../list/list-page.tsx'
import { dueWords } from './due-words.ts'

interface SeriesListProps {
  t: Translate
  series: { one: SeriesWithDue; label: string; audience: string }[]
  mayEdit: boolean
  timeZone: string
}

export const SeriesList = ({ t, series, mayEdit, timeZone }: SeriesListProps) => (
  <>
    <Stack>
      <Heading>{t('newsletters.title')}</Heading>
      <LetterTabs t={t} current="/series" />
      <Lead>{t('series.lead')}</Lead>
    </Stack>
    {series.map(({ one, label, audience }) => (
      <Card title={label} action={mayEdit && <Link href={`/series/${one.id}`}>{t('series.edit')}</Link>}>
        <DescriptionList
          items={[
            { term: t('series.due'), value: dueWords(t, one.nextDue) },
            { term: t('series.cadence'), value: cadence(t, one.dueDays) },
            {
              term: t('series.lastSent'),
              value: one.lastSentAt ? <Time t={t} at={one.lastSentAt} timeZone={timeZone} /> : t('series.neverSent'),
            },
            { term: t('series.audience'), value: audience },
            ...rulesOf(one).map((rules) => ({ term: t('series.rules'), value: t(`series.rules.${rules}`) })),
            { term: t('series.basis'), value: t(`series.basis.${one.legalBasis}`) },
            { term: t('series.signUp'), value: one.signUp ? <Link href={`/sign-up/${one.slug}`}>{t('series.signUp.open')}</Link> : null },
            {
              term: t('series.sender'),
              value: (
                <>
                  <Typed>{one.senderName}</Typed> <LeftToRight>{one.senderAddress}</LeftToRight>
                </>
              ),
            },
            ...(one.press ? [{ term: t('series.pressContact'), value: pressContact(t, one.spokesperson) }] : []),
            {
              term: t('series.discreetSender'),
              value: (
                <>
                  <Typed>{one.discreetName}</Typed> {one.discreetAddress && <LeftToRight>{one.discreetAddress}</LeftToRight>}
                </>
              ),
            },
          ]}
        />
      </Card>
    ))}
  </>
)

/** What a series of its kind keeps to, whatever is written in it. */
const rulesOf = ({ press, legalBasis }: Series): ('press' | 'notice')[] => {
  if (press) return ['press']
  return legalBasis === 'notice' ? ['notice'] : []
}

const pressContact = (t: Translate, spokesperson: Series['spokesperson']) =>
  spokesperson ? (
    <>
      <Typed>{spokesperson.name}</Typed>, <LeftToRight>{formatPhone(spokesperson.phone)}</LeftToRight>,{' '}
      <LeftToRight>{spokesperson.email}</LeftToRight>
    </>
  ) : (
    t('series.pressContact.none')
  )

/** The days of the year, in any year that has them all. */
const cadence = (t: Translate, dueDays: string[]): string =>
  dueDays.length === 0
    ? t('series.cadence.none')
    : formatList(
        t.lang,
        dueDays.map((day) => formatDay(t.lang, `2024-${day}`, 'dayMonth')),
      )

export const EditSeries = ({ t, series, label, form }: { t: Translate; series: Series; label: string; form: FormAnswer }) => {
  const field = formState(form.values, form.errors)
  return (
    <>
      <Stack>
        <Breadcrumb t={t} items={[{ href: '/series', label: t('series.title') }]} current={label} />
        <Heading over={t('series.title')}>{label}</Heading>
      </Stack>
      <Form action={`/series/${series.id}`}>
        <ErrorSummary t={t} errors={form.errors} message={form.message} />
        <Input {...field('senderName')} t={t} label={t('series.senderName')} hint={t('series.senderNameHint')} />
        <Input {...field('senderAddress')} t={t} type="email" label={t('series.senderAddress')} hint={t('series.senderAddressHint')} />
        <Input
          {...field('replyTo')}
          t={t}
          type="email"
          label={t('series.replyTo')}
          hint={t(series.press ? 'series.replyToPress' : 'series.replyToHint')}
          optional
        />
        {series.press && (
          <Card title={t('series.pressContact')}>
            <Note>{t('series.pressContact.text')}</Note>
            <Input {...field('spokesperson.name')} t={t} label={t('series.pressContact.name')} autocomplete="off" optional />
            <Input
              {...field('spokesperson.phone')}
              t={t}
              type="tel"
              label={t('series.pressContact.phone')}
              autocomplete="off"
              width="medium"
              optional
            />
            <Input {...field('spokesperson.email')} t={t} type="email" label={t('series.pressContact.email')} autocomplete="off" optional />
          </Card>
        )}
        <Input {...field('discreetName')} t={t} label={t('series.discreetName')} hint={t('series.discreetNameHint')} />
        <Input
          {...field('discreetAddress')}
          t={t}
          type="email"
          label={t('series.discreetAddress')}
          hint={t('series.discreetAddressHint')}
          optional
        />
        <p>
          <Link href={`/series/${series.id}/audience`}>{t('audience.changeSeries')}</Link>
        </p>
        <Input {...field('dueDays')} t={t} label={t('series.dueDays')} hint={t('series.dueDaysHint')} width="medium" optional />
        {series.legalBasis === 'opt_in' && (
          <Checkbox
            t={t}
            name="signUp"
            label={t('series.signUp.allow')}
            hint={t('series.signUp.hint', { address: `/sign-up/${series.slug}` })}
            checked={form.values.signUp === 'on'}
          />
        )}
        <Actions>
          <Button>{t('ui.save')}</Button>
          <LinkButton href="/series">{t('ui.cancel')}</LinkButton>
        </Actions>
      </Form>
    </>
  )
}
