import type { ClaimSummary } from '@lykta/core/fees'
import { formatDay, formatMoney, type Translate } from '@lykta/i18n'
import { ClaimBadge } from '../../fees/claim-badge.tsx'
import { Card, LeftToRight, Link, Table, Time } from '../../ui/index.ts'

/** What she has been asked to pay. Nothing where she never was. */
export const ClaimsCard = ({ t, claims }: { t: Translate; claims: ClaimSummary[] }) =>
  claims.length === 0 ? null : (
    <Card title={t('fees.claims')} id="fees">
      <Table
        caption={t('fees.claims')}
        captionHidden
        rows={claims}
        columns={[
          {
            header: t('fees.period'),
            cell: ({ id, startsOn, endsOn }) => (
              <Link href={`/fees/claims/${id}`}>
                {t('members.fees.periodValue', { from: formatDay(t.lang, startsOn), to: formatDay(t.lang, endsOn) })}
              </Link>
            ),
          },
          { header: t('fees.filter.state'), cell: ({ state }) => <ClaimBadge t={t} state={state} /> },
          { header: t('fees.due'), cell: ({ dueOn }) => <Time t={t} day={dueOn} /> },
          { header: t('fees.reference'), cell: ({ reference }) => <LeftToRight>{reference}</LeftToRight> },
          { header: t('fees.left'), align: 'end', cell: ({ remainingOre }) => formatMoney(t.lang, remainingOre) },
        ]}
      />
    </Card>
  )
