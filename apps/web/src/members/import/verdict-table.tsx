import type { Verdict } from '@lykta/core/memberships'
import type { Translate } from '@lykta/i18n'
import { ColumnName, verdictTones } from '../../import-verdicts.tsx'
import { Badge, Table } from '../../ui/index.ts'
import { columnOf, reasonOf } from './verdict-words.ts'

interface VerdictTableProps {
  t: Translate
  verdicts: readonly Verdict[]
}

/** Every row of the file and what becomes of it. Rows are named by their number: the file itself is not shown again. */
export const VerdictTable = ({ t, verdicts }: VerdictTableProps) => (
  <Table
    caption={t('import.rows')}
    captionHidden
    rows={verdicts}
    columns={[
      { header: t('import.row'), cell: ({ row }) => String(row) },
      { header: t('import.verdict'), cell: ({ verdict }) => <Badge tone={verdictTones[verdict]}>{t(`import.verdict.${verdict}`)}</Badge> },
      { header: t('import.column'), cell: (one) => <ColumnName column={columnOf(one)} /> },
      { header: t('import.why'), cell: (one) => reasonOf(t, one) || '–' },
    ]}
  />
)
