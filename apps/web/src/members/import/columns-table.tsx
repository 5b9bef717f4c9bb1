import type { MemberImport } from '@lykta/core/memberships'
import type { Translate } from '@lykta/i18n'
import { Badge, Table, Typed } from '../../ui/index.ts'
import { fieldName } from './verdict-words.ts'

/** How the headers of the file were understood. */
export const ColumnsTable = ({ t, columns }: { t: Translate; columns: MemberImport['columns'] }) => (
  <Table
    caption={t('import.columns')}
    captionHidden
    rows={columns}
    columns={[
      { header: t('import.column.header'), cell: ({ header }) => <Typed>{header || '–'}</Typed> },
      {
        header: t('import.column.field'),
        cell: ({ field }) => (field ? fieldName(t, field) : <Badge tone="warning">{t('import.column.ignored')}</Badge>),
      },
    ]}
  />
)
