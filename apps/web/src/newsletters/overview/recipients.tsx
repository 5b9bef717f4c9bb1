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
  mayChange: boolean
  /** May see names. */
  mayList: boolean
}

/** Who gets the letter and who does not, in numbers: before anything is sent. */
export const RecipientsCard = ({ t, newsletter, recipients, audience, mayChange, mayList }: RecipientsProps) => {
  const { total, byChannel, byLanguage, discreet, leftOut } = recipients
  const left = leftOut.reduce((sum, { count }) => sum + count, 0)
  return (
    <Card
      title={t('newsletters.recipients.title')}
      id="recipients"
      action={mayChange && <Link href={`/newsletters/${newsletter.id}/audience`}>{t('audience.change')}</Link>}
    >
      <Lead>{t('newsletters.recipients.sum', { total, left })}</Lead>
      <Note>{audience}</Note>
      {byChannel.map(({ channel, count }) => (
        <Note>{t(channel === 'post' ? 'newsletters.channel.post' : 'newsletters.channel.email', { n: count })}</Note>
      ))}
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
  return language === own ? (
    languageWord(language, t)
  ) : (
    <Badge tone="warning">{t('newsletters.recipients.fallback', { language: languageWord(language, t) })}</Badge>
  )
}
