import type { Translate } from '@lykta/i18n'
import { type Feeling, Table, Typed } from './ui/index.ts'

/** How what becomes of a row of a file feels. */
export const verdictTones: Record<'create' | 'update' | 'duplicate' | 'rejected', Feeling> = {
  create: 'success',
  update: 'info',
  duplicate: 'neutral',
  rejected: 'danger',
}

export interface RejectedRow {
  row: number
  /** The file's own word for it; null where it is about the whole row. */
  column: string | null
  why: string
}

/** Only those rows of a file that someone must do something about. */
export const RejectedTable = ({ t, rows }: { t: Translate; rows: readonly RejectedRow[] }) => (
  <Table
    caption={t('import.rejected')}
    captionHidden
    rows={rows}
    columns={[
      { header: t('import.row'), cell: ({ row }) => String(row) },
      { header: t('import.column'), cell: ({ column }) => <ColumnName column={column} /> },
      { header: t('import.why'), cell: ({ why }) => why },
    ]}
  />
)

export const ColumnName = ({ column }: { column: string | null }) => (column ? <Typed>{column}</Typed> : <>–</>)
