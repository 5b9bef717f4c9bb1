import type { MovementSummary } from '@lykta/core/stock'
import { formatNumber, type Translate } from '@lykta/i18n'
import { Badge, EmptyState, Link, Row, Table, Time, Typed } from '../../ui/index.ts'
import { editionWords } from '../words.ts'

interface MovementsProps {
  t: Translate
  caption: string
  movements: MovementSummary[]
  mayWrite: boolean
  /** Where all are of one edition, which the page names itself. */
  ofOneEdition?: boolean
}

/** Rows of the ledger. */
export const MovementsTable = ({ t, caption, movements, mayWrite, ofOneEdition = false }: MovementsProps) => (
  <Table
    caption={caption}
    captionHidden
    rows={movements}
    empty={
      <EmptyState title={t('stock.ledger.none.title')}>
        <p>{t('stock.ledger.none.text')}</p>
      </EmptyState>
    }
    columns={[
      { header: t('stock.what'), cell: (one) => <What t={t} movement={one} /> },
      { header: t('stock.day'), cell: ({ happenedOn }) => <Time t={t} day={happenedOn} /> },
      ...(ofOneEdition ? [] : [{ header: t('stock.edition'), cell: (one: MovementSummary) => editionWords(t, one) }]),
      { header: t('stock.copies'), align: 'end', cell: ({ quantity }) => formatNumber(t.lang, quantity) },
      { header: t('stock.from'), cell: (one) => <End name={one.from ?? (one.toId && one.kind !== 'printed' ? one.place : null)} /> },
      { header: t('stock.to'), cell: (one) => <End name={one.to ?? (one.fromId ? one.place : null)} /> },
      { header: t('stock.reason.column'), cell: ({ reason }) => <End name={reason} /> },
      { header: t('stock.by'), cell: ({ recordedByName }) => <End name={recordedByName} /> },
      ...(mayWrite ? [{ header: t('stock.correct'), cell: (one: MovementSummary) => <Correct t={t} movement={one} /> }] : []),
    ]}
  />
)

const What = ({ t, movement: { kind, corrected } }: { t: Translate; movement: MovementSummary }) => (
  <Row>
    {t(`stock.kind.${kind}`)}
    {corrected && <Badge tone="warning">{t('stock.corrected')}</Badge>}
  </Row>
)

const End = ({ name }: { name: string | null }) => (name ? <Typed>{name}</Typed> : <>–</>)

/** A visit's goes with the visit. */
const Correct = ({ t, movement: { id, kind, corrected, place } }: { t: Translate; movement: MovementSummary }) =>
  corrected || kind === 'corrected' || place !== null ? (
    <>–</>
  ) : (
    <Link href={`/materials/stock/movements/${id}/correct`}>{t('stock.correct')}</Link>
  )
