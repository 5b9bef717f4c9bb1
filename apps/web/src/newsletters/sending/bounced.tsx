import type { NewsletterStatus } from '@lykta/core/newsletters'
import { formatNumber, type Translate } from '@lykta/i18n'
import { Card, Link, Table } from '../../ui/index.ts'
import { bounceMeaning } from '../words.ts'

type Meaning = (typeof bounceMeaning)[keyof typeof bounceMeaning]

/** Letters that came back after they had been accepted, and what to mend. Nothing where none has. */
export const Bounced = ({
  t,
  status: { newsletterId, bounced },
  mayList,
}: {
  t: Translate
  status: NewsletterStatus
  mayList: boolean
}) => {
  if (bounced.length === 0) return null
  return (
    <Card
      title={t('newsletters.report.bounced', { n: bounced.reduce((sum, { count }) => sum + count, 0) })}
      action={mayList && <Link href={`/newsletters/${newsletterId}/deliveries?bounced=yes`}>{t('newsletters.report.who')}</Link>}
    >
      <Table
        caption={t('newsletters.report.bouncedWhy')}
        captionHidden
        columns={[
          { header: t('newsletters.recipients.reason'), cell: ({ meaning }) => t(`newsletters.rejected.${meaning}`) },
          { header: t('newsletters.recipients.mend'), cell: ({ meaning }) => t(`newsletters.rejected.${meaning}.mend`) },
          { header: t('newsletters.recipients.count'), align: 'end', cell: ({ count }) => formatNumber(t.lang, count) },
        ]}
        rows={byMeaning(bounced)}
      />
    </Card>
  )
}

function byMeaning(bounced: NewsletterStatus['bounced']): { meaning: Meaning; count: number }[] {
  const counts = new Map<Meaning, number>()
  for (const { cause, count } of bounced) counts.set(bounceMeaning[cause], (counts.get(bounceMeaning[cause]) ?? 0) + count)
  return [...counts].map(([meaning, count]) => ({ meaning, count })).sort((a, b) => b.count - a.count)
}
