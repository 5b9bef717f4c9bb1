import type { Recipients } from '@lykta/core/newsletters'
import { formatList, formatNumber, type Translate } from '@lykta/i18n'
import { Actions, Badge, Card, Lead, Link, Note, Table } from '../../ui/index.ts'
import { languageWord } from '../languages.ts'
import { skipWords } from '../words.ts'
import { Do } from './do-button.tsx'
import type { OverviewFacts } from './page.tsx'

interface RecipientsProps {
  t: Translate
  facts: Pick<OverviewFacts, 'newsletter' | 'audience' | 'allowed' | 'fallbackLanguages' | 'mayList'>
  recipients: Recipients
}

/** Who gets the letter and who does not, in numbers: before anything is sent. */
export const RecipientsCard = ({ t, facts, recipients }: RecipientsProps) => {
  const { newsletter, audience, allowed, fallbackLanguages, mayList } = facts
  const { total, byChannel, byLanguage, held, leftOut, seconds } = recipients
  const left = leftOut.reduce((sum, { count }) => sum + count, 0)
  return (
    <Card
      title={t('newsletters.recipients.title')}
      id="recipients"
      action={allowed.submit && <Link href={`/newsletters/${newsletter.id}/audience`}>{t('audience.change')}</Link>}
    >
      <Lead>{t('newsletters.recipients.sum', { total, left })}</Lead>
      <Note>{audience}</Note>
      {byChannel.map(({ channel, count }) => (
        <Note>{t(channel === 'post' ? 'newsletters.channel.post' : 'newsletters.channel.email', { n: count })}</Note>
      ))}
      {seconds !== null && total > 0 && <Note>{t('newsletters.recipients.takes', { duration: durationText(t, seconds) })}</Note>}
      {newsletter.embargoAt && <Note>{t('newsletters.recipients.held', { now: total - held, held })}</Note>}
      <Discretion t={t} facts={facts} discreet={recipients.discreet} />
      {byLanguage.length > 0 && (
        <Table
          caption={t('newsletters.recipients.byLanguage')}
          columns={[
            { header: t('newsletters.recipients.reads'), cell: ({ own }) => languageWord(own, t) },
            { header: t('newsletters.recipients.gets'), cell: (row) => <Gets t={t} newsletterId={newsletter.id} {...row} /> },
            { header: t('newsletters.recipients.count'), align: 'end', cell: ({ count }) => formatNumber(t.lang, count) },
          ]}
          rows={byLanguage}
        />
      )}
      <Note>
        {t('newsletters.recipients.chain', {
          languages: formatList(
            t.lang,
            fallbackLanguages.map((language) => languageWord(language, t)),
          ),
        })}
      </Note>
      {leftOut.length > 0 && (
        <Table
          caption={t('newsletters.recipients.leftOut')}
          columns={[
            {
              header: t('newsletters.recipients.reason'),
              cell: ({ reason }) => <Reason t={t} newsletterId={newsletter.id} reason={reason} mayList={mayList} />,
            },
            { header: t('newsletters.recipients.mend'), cell: ({ reason }) => skipWords(t, reason).mend },
            { header: t('newsletters.recipients.count'), align: 'end', cell: ({ count }) => formatNumber(t.lang, count) },
          ]}
          rows={leftOut}
        />
      )}
    </Card>
  )
}

/** Rounded up, in the largest unit that tells enough. */
function durationText(t: Translate, seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 120) return t('newsletters.recipients.minutes', { n: minutes })
  const hours = Math.ceil(minutes / 60)
  return hours < 48 ? t('newsletters.recipients.hours', { n: hours }) : t('newsletters.recipients.days', { n: Math.ceil(hours / 24) })
}

/** How many get the discreet form, and leaving them out where it cannot be had: a person's decision. */
const Discretion = ({ t, facts, discreet }: { t: Translate; facts: RecipientsProps['facts']; discreet: number }) => {
  const { newsletter, allowed } = facts
  if (discreet === 0 && !newsletter.leaveOutDiscreet) return null
  const action = newsletter.leaveOutDiscreet ? 'takeIn' : 'leaveOut'
  return (
    <>
      <Note>{newsletter.leaveOutDiscreet ? t('newsletters.leaveOut.done') : t('newsletters.recipients.discreet', { n: discreet })}</Note>
      {allowed[action] && (
        <Actions>
          <Do newsletter={newsletter} action={action} tone="secondary">
            {t(`newsletters.do.${action}`)}
          </Do>
        </Actions>
      )}
    </>
  )
}

/** A reason, leading to those it is true of. */
const Reason = ({ t, newsletterId, reason, mayList }: { t: Translate; newsletterId: string; reason: string; mayList: boolean }) => {
  const words = skipWords(t, reason).reason
  return mayList ? <Link href={`/newsletters/${newsletterId}/left-out?reason=${reason}`}>{words}</Link> : words
}

const Gets = ({ t, newsletterId, own, language }: { t: Translate; newsletterId: string; own: string; language: string | null }) => {
  if (language === null)
    return (
      <Link href={`/newsletters/${newsletterId}/write?language=${own}`}>
        <Badge tone="danger">{t('newsletters.recipients.noText')}</Badge>
      </Link>
    )
  return language === own || language === own.split('-')[0] ? (
    languageWord(language, t)
  ) : (
    <Badge tone="warning">{t('newsletters.recipients.fallback', { language: languageWord(language, t) })}</Badge>
  )
}
