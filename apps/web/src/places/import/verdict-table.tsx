import type { PlaceVerdict } from '@lykta/core/places'
import { errorMessage, formatList, type Translate } from '@lykta/i18n'
import { Badge, type Feeling, Table, Typed } from '../../ui/index.ts'

interface VerdictTableProps {
  t: Translate
  verdicts: readonly PlaceVerdict[]
}

const tones: Record<PlaceVerdict['verdict'], Feeling> = { create: 'success', update: 'info', duplicate: 'neutral', rejected: 'danger' }

/** Rows of the file, how each was understood, and what becomes of it. */
export const VerdictTable = ({ t, verdicts }: VerdictTableProps) => (
  <Table
    caption={t('import.rows')}
    captionHidden
    rows={verdicts}
    columns={[
      { header: t('import.row'), cell: ({ row }) => String(row) },
      { header: t('import.verdict'), cell: ({ verdict }) => <Badge tone={tones[verdict]}>{verdictWord(t, verdict)}</Badge> },
      { header: t('places.name'), cell: (one) => ('name' in one ? <Typed>{one.name}</Typed> : <>–</>) },
      { header: t('import.why'), cell: (one) => reasonOf(t, one) },
    ]}
  />
)

type Rejected = Extract<PlaceVerdict, { verdict: 'rejected' }>

/** Only those that someone must do something about. */
export const RejectedTable = ({ t, verdicts }: { t: Translate; verdicts: readonly Rejected[] }) => (
  <Table
    caption={t('import.rejected')}
    captionHidden
    rows={verdicts}
    columns={[
      { header: t('import.row'), cell: ({ row }) => String(row) },
      { header: t('import.column'), cell: ({ column }) => (column ? <Typed>{column}</Typed> : <>–</>) },
      { header: t('import.why'), cell: (one) => reasonOf(t, one) },
    ]}
  />
)

const verdictWord = (t: Translate, verdict: PlaceVerdict['verdict']): string =>
  verdict === 'create' ? t('places.import.verdict.create') : t(`import.verdict.${verdict}`)

function reasonOf(t: Translate, verdict: PlaceVerdict): string {
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
