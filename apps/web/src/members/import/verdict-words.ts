import { MemberField, type Verdict } from '@lykta/core/memberships'
import { errorMessage, formatList, type Translate } from '@lykta/i18n'

/** What a column can be, with "paid" in each of these years. */
export const fieldsOf = (years: number[]): MemberField[] => [...fixedFields, ...years.map((year) => MemberField.parse(`paid:${year}`))]

const fixedFields = MemberField.options[0].options

type Field = MemberField | 'safeContact'

/** What a column or a change is called; `paid:2026` is "paid 2026". */
export const fieldName = (t: Translate, field: Field): string => {
  const [kind, year] = field.split(':')
  return kind === 'paid' ? t('import.field.paid', { year: year ?? '' }) : t(`import.field.${field as Exclude<Field, `paid:${string}`>}`)
}

/** The column that a row was rejected for, if it was one. */
export const columnOf = (verdict: Verdict): string | null => (verdict.verdict === 'rejected' ? (verdict.column ?? null) : null)

/** Why a row gets its verdict, in words; nothing for one that is simply new. */
export function reasonOf(t: Translate, verdict: Verdict): string {
  switch (verdict.verdict) {
    case 'create':
      return ''
    case 'update':
      // the names of the changes are those of the columns, and `safeContact`
      return t('import.changes', {
        number: String(verdict.number),
        changes: formatList(
          t.lang,
          verdict.changes.map((change) => fieldName(t, change as Field)),
        ),
      })
    case 'duplicate':
      return 'row' in verdict.duplicateOf
        ? t('import.sameAsRow', { row: String(verdict.duplicateOf.row) })
        : t('import.sameAsMember', { number: String(verdict.duplicateOf.number) })
    case 'rejected':
      return errorMessage(t.lang, verdict.reason.code, verdict.reason.params)
  }
}
