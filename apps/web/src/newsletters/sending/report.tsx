import { type NewsletterStatus, type Rejection, rejectionOf } from '@lykta/core/newsletters'
import { formatNumber, type Translate } from '@lykta/i18n'
import { Card, LeftToRight, Link, Table } from '../../ui/index.ts'
import { returnWords, skipWords } from '../words.ts'
import { Bounced } from './bounced.tsx'

/** What came of the letter: who did not get it, why, and what to mend. */
export const Report = ({ t, status, mayList }: { t: Translate; status: NewsletterStatus; mayList: boolean }) => {
  const { newsletterId, counts, skipped } = status
  const rejected = byMeaning(status.rejected)
  const address = `/newsletters/${newsletterId}/deliveries`
  return (
    <>
      {rejected.length > 0 && (
        <Card
          title={t('newsletters.report.rejected', { n: counts.rejected })}
          action={mayList && <Link href={`${address}?state=rejected`}>{t('newsletters.report.who')}</Link>}
        >
          <Table
            caption={t('newsletters.report.rejectedWhy')}
            captionHidden
            columns={[
              { header: t('newsletters.recipients.reason'), cell: ({ meaning }) => t(`newsletters.rejected.${meaning}`) },
              { header: t('newsletters.recipients.mend'), cell: ({ meaning }) => t(`newsletters.rejected.${meaning}.mend`) },
              { header: t('newsletters.report.code'), cell: ({ codes }) => codesOf(t, codes) },
              { header: t('newsletters.recipients.count'), align: 'end', cell: ({ count }) => formatNumber(t.lang, count) },
            ]}
            rows={rejected}
          />
        </Card>
      )}
      <Bounced t={t} status={status} mayList={mayList} />
      {skipped.length > 0 && (
        <Card
          title={t('newsletters.report.skipped', { n: counts.skipped })}
          action={mayList && <Link href={`${address}?state=skipped`}>{t('newsletters.report.who')}</Link>}
        >
          <Table
            caption={t('newsletters.recipients.leftOut')}
            captionHidden
            columns={[
              { header: t('newsletters.recipients.reason'), cell: ({ reason }) => skipWords(t, reason).reason },
              { header: t('newsletters.recipients.mend'), cell: ({ reason }) => skipWords(t, reason).mend },
              { header: t('newsletters.recipients.count'), align: 'end', cell: ({ count }) => formatNumber(t.lang, count) },
            ]}
            rows={skipped}
          />
        </Card>
      )}
      {mayList && <Link href={address}>{t('newsletters.report.all')}</Link>}
    </>
  )
}

/** The server's codes; of what came back with the post, why. */
function codesOf(t: Translate, codes: string[]) {
  const returned = codes.flatMap((code) => returnWords(t, code) ?? [])
  return returned.length > 0 ? returned.join(', ') : <LeftToRight>{codes.join(', ') || '–'}</LeftToRight>
}

/** Several codes mean the same to whoever reads the report. */
function byMeaning(rejected: NewsletterStatus['rejected']): { meaning: Rejection; codes: string[]; count: number }[] {
  const found = new Map<Rejection, { meaning: Rejection; codes: string[]; count: number }>()
  for (const { status, count } of rejected) {
    const meaning = rejectionOf(status)
    const row = found.get(meaning) ?? { meaning, codes: [], count: 0 }
    found.set(meaning, { meaning, codes: status ? [...row.codes, status] : row.codes, count: row.count + count })
  }
  return [...found.values()].sort((a, b) => b.count - a.count)
}
