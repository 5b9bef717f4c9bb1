import type { PlaceVerdict } from '@lykta/core/places'
import { errorMessage, formatList, type Translate } from '@lykta/i18n'
import { verdictTones } from '../../import-verdicts.tsx'
import { Badge, Table, Typed } from '../../ui/index.ts'

interface VerdictTableProps {
  t: Translate
  verdicts: readonly PlaceVerdict[]
}

/** Rows of the file, how each was understood, and what becomes of it. */
export const VerdictTable = ({ t, verdicts }: VerdictTableProps) => (
  <Table
    caption={t('import.rows')}
    captionHidden
    rows={verdicts}
    columns={[
      { header: t('import.row'), cell: ({ row }) => String(row) },
      { header: t('import.verdict'), cell: ({ verdict }) => <Badge tone={verdictTones[verdict]}>{verdictWord(t, verdict)}</Badge> },
      { header: t('places.name'), cell: (one) => ('name' in one ? <Typed>{one.name}</Typed> : <>–</>) },
      { header: t('import.why'), cell: (one) => reasonOf(t, one) },
    ]}
  />
)

const verdictWord = (t: Translate, verdict: PlaceVerdict['verdict']): string =>
  verdict === 'create' ? t('places.import.verdict.create') : t(`import.verdict.${verdict}`)

/** Why a row gets its verdict, in words. */
export function reasonOf(t: Translate, verdict: PlaceVerdict): string {
  switch (verdict.verdict) {
    case 'create':
      return t('places.import.new', { type: t(`places.type.${verdict.type}`), municipality: verdict.municipality })
    case 'update':
      return t('places.import.changes', {
        changes: formatList(
          t.lang,
          verdict.changes.map((field) => t(`places.import.field.${field}`)),
        ),
      })
    case 'duplicate':
      return 'row' in verdict.duplicateOf
        ? t('places.import.sameAsRow', { row: String(verdict.duplicateOf.row) })
        : t('places.import.known')
    case 'rejected':
      return errorMessage(t.lang, verdict.reason)
  }
}
