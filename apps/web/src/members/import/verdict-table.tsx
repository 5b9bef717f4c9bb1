import type { Verdict } from '@lykta/core/memberships'
import type { Translate } from '@lykta/i18n'
import { Badge, type Feeling, Table, Typed } from '../../ui/index.ts'
import { reasonOf } from './verdict-words.ts'

interface VerdictTableProps {
  t: Translate
  verdicts: readonly Verdict[]
}

const tones: Record<Verdict['verdict'], Feeling> = { create: 'success', update: 'info', duplicate: 'neutral', rejected: 'danger' }

/** Every row of the file and what becomes of it. Rows are named by their number: the file itself is not shown again. */
export const VerdictTable = ({ t, verdicts }: VerdictTableProps) => (
  <Table
    caption={t('import.rows')}
    captionHidden
    rows={verdicts}
    columns={[
      { header: t('import.row'), cell: ({ row }) => String(row) },
      { header: t('import.verdict'), cell: ({ verdict }) => <Badge tone={tones[verdict]}>{t(`import.verdict.${verdict}`)}</Badge> },
      { header: t('import.column'), cell: (one) => <ColumnOf verdict={one} /> },
      { header: t('import.why'), cell: (one) => reasonOf(t, one) || '–' },
    ]}
  />
)

/** Only those that someone must do something about. */
export const RejectedTable = ({ t, verdicts }: VerdictTableProps) => (
  <Table
    caption={t('import.rejected')}
    captionHidden
    rows={verdicts}
    columns={[
      { header: t('import.row'), cell: ({ row }) => String(row) },
      { header: t('import.column'), cell: (one) => <ColumnOf verdict={one} /> },
      { header: t('import.why'), cell: (one) => reasonOf(t, one) },
    ]}
  />
)

const ColumnOf = ({ verdict }: { verdict: Verdict }) =>
  verdict.verdict === 'rejected' && verdict.column ? <Typed>{verdict.column}</Typed> : <>–</>
