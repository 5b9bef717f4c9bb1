import type { Shares } from '@lykta/core/publications'
import { formatMoney, formatNumber, isolate, type Translate } from '@lykta/i18n'
import { Actions, Card, LinkButton, Note, Table, Typed } from '../../ui/index.ts'

interface SharesProps {
  t: Translate
  editionId: string
  shares: Shares
  mayWrite: boolean
}

/** Who publishes it, what each is due and what became of it. */
export const SharesCard = ({ t, editionId, shares, mayWrite }: SharesProps) => (
  <Card title={t('shares.title')} id="shares">
    {shares.publishers.length === 0 ? (
      <p>{t('shares.alone')}</p>
    ) : (
      <>
        <Note>{[t('shares.printed', { copies: shares.printed }), costWords(t, shares)].join(' ')}</Note>
        <Accounts t={t} shares={shares} />
      </>
    )}
    {mayWrite && (
      <Actions>
        <LinkButton href={`/materials/publications/${editionId}/shares`}>
          {t(shares.publishers.length === 0 ? 'shares.begin' : 'shares.set')}
        </LinkButton>
      </Actions>
    )}
  </Card>
)

function costWords(t: Translate, { costOre, ordersWithoutCost }: Shares): string {
  if (costOre === null) return t('shares.cost.none')
  const cost = t('shares.cost', { cost: formatMoney(t.lang, costOre) })
  return ordersWithoutCost > 0 ? `${cost} ${t('shares.cost.missing', { n: ordersWithoutCost })}` : cost
}

const Accounts = ({ t, shares }: Pick<SharesProps, 't' | 'shares'>) => (
  <Table
    caption={t('shares.title')}
    captionHidden
    rows={shares.publishers}
    columns={[
      {
        header: t('shares.publisher'),
        cell: ({ name, ours }) => (ours ? t('shares.ours', { store: isolate(name) }) : <Typed>{name}</Typed>),
      },
      { header: t('shares.parts'), align: 'end', cell: ({ parts }) => formatNumber(t.lang, parts) },
      { header: t('shares.dueOre'), align: 'end', cell: ({ dueOre }) => (dueOre === null ? '–' : formatMoney(t.lang, dueOre)) },
      ...(['dueCopies', 'got', 'placed', 'sent'] as const).map((name) => ({
        header: t(`shares.${name}`),
        align: 'end' as const,
        cell: (account: Shares['publishers'][number]) => formatNumber(t.lang, account[name]),
      })),
    ]}
  />
)
