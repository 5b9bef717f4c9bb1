import type { Newsletter, Recipients } from '@lykta/core/newsletters'
import { formatNumber, type Translate } from '@lykta/i18n'
import { Badge, Card, Lead, Link, Note, Table } from '../../ui/index.ts'
import { languageWord } from '../languages.ts'
import { skipWords } from '../words.ts'

interface RecipientsProps {
  t: Translate
  newsletter: Newsletter
  recipients: Recipients
  /** Whom the letter is for, in words. */
  audience: string
}

/** Who gets the letter and who does not, in numbers: before anything is sent. */
export const RecipientsCard = ({ t, newsletter, recipients, audience }: RecipientsProps) => {
  const { total, byChannel, byLanguage, discreet, leftOut, seconds } = recipients
  const left = leftOut.reduce((sum, { count }) => sum + count, 0)
  return (
    <Card title={t('newsletters.recipients.title')} id="recipients">
      <Lead>{t('newsletters.recipients.sum', { total, left })}</Lead>
      <Note>{audience}</Note>
      {byChannel.map(({ channel, count }) => (
        <Note>{t(channel === 'post' ? 'newsletters.channel.post' : 'newsletters.channel.email', { n: count })}</Note>
      ))}
      {seconds !== null && total > 0 && <Note>{t('newsletters.recipients.takes', { duration: durationText(t, seconds) })}</Note>}
      {discreet > 0 && <Note>{t('newsletters.recipients.discreet', { n: discreet })}</Note>}
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
      {leftOut.length > 0 && (
        <Table
          caption={t('newsletters.recipients.leftOut')}
          columns={[
            { header: t('newsletters.recipients.reason'), cell: ({ reason }) => skipWords(t, reason).reason },
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

const Gets = ({ t, newsletterId, own, language }: { t: Translate; newsletterId: string; own: string; language: string | null }) => {
  if (language === null)
    return (
      <Link href={`/newsletters/${newsletterId}/write?language=${own}`}>
        <Badge tone="danger">{t('newsletters.recipients.noText')}</Badge>
      </Link>
    )
  return language === own ? (
    languageWord(language, t)
  ) : (
    <Badge tone="warning">{t('newsletters.recipients.fallback', { language: languageWord(language, t) })}</Badge>
  )
}
