import type { ImportColumn } from '@lykta/core/memberships'
import type { Translate } from '@lykta/i18n'
import { type FormAnswer, named } from '../../frame/index.ts'
import { Actions, Button, Card, ErrorSummary, Form, formState, Heading, Lead, Notice, RadioGroup, Select, Stack } from '../../ui/index.ts'
import { DiscardButton } from './discard-button.tsx'
import { ImportTrail } from './import-trail.tsx'
import { fieldName, fieldsOf } from './verdict-words.ts'

interface ColumnsProps {
  t: Translate
  id: string
  columns: readonly ImportColumn[]
  form: FormAnswer
  /** This one. */
  year: number
  /** Why the file could not be gone through, where that was tried. */
  failed: string | undefined
}

/** A choice like the others, for nothing is left open. */
const skipped = 'skip'

/** What a form's column is called; the mapping has their order. */
export const columnName = (index: number): string => `column-${index}`

/** The headers of the file with some of what stands under them. The person says what each one is, or that it is left out. */
export const ColumnsPage = ({ t, id, columns, form, year, failed }: ColumnsProps) => {
  const names = Object.fromEntries(columns.map(({ header }, n) => [columnName(n), headerOf(t, header, n)]))
  return (
    <>
      <ImportTrail t={t} step={2} />
      <Heading>{t('import.columns.title')}</Heading>
      <Lead>{t('import.columns.lead')}</Lead>
      {failed && <Notice tone="danger">{failed}</Notice>}
      <Form action={`/members/import/${id}/check`}>
        <ErrorSummary t={t} errors={named(form.errors, { ...names, basis: t('import.basis') })} message={form.message} />
        <Stack gap="large">
          <Card title={t('import.columns')}>
            {columns.map((column, n) => (
              <ColumnField {...{ t, column, n, form, years: yearsOf(columns, year) }} />
            ))}
          </Card>
          <RadioGroup
            {...formState(form.values, form.errors)('basis')}
            t={t}
            label={t('import.basis')}
            hint={t('import.basis.hint')}
            options={[
              { value: 'yes', label: t('import.basis.yes') },
              { value: 'no', label: t('import.basis.no') },
            ]}
          />
        </Stack>
        <Actions>
          <Button>{t('import.look')}</Button>
          <DiscardButton t={t} id={id} />
        </Actions>
      </Form>
    </>
  )
}

interface ColumnFieldProps {
  t: Translate
  column: ImportColumn
  n: number
  form: FormAnswer
  years: number[]
}

const ColumnField = ({ t, column: { header, field, samples }, n, form, years }: ColumnFieldProps) => {
  const state = formState({ [columnName(n)]: field ?? skipped, ...form.values }, form.errors)(columnName(n))
  return (
    <Select
      {...state}
      t={t}
      label={headerOf(t, header, n)}
      hint={samples.length > 0 ? t('import.samples', { samples: samples.join(' · ') }) : t('import.samples.none')}
      options={[
        { value: skipped, label: t('import.column.ignored') },
        ...fieldsOf(years).map((one) => ({ value: one, label: fieldName(t, one) })),
      ]}
    />
  )
}

const headerOf = (t: Translate, header: string, n: number): string => header || t('import.column.unnamed', { number: String(n + 1) })

/** The years that "paid" can be of: this one, some before it, the next, and those that the file names. */
function yearsOf(columns: readonly ImportColumn[], now: number): number[] {
  const named = columns.flatMap(({ field }) => (field?.startsWith('paid:') ? [Number(field.slice(5))] : []))
  return [...new Set([now + 1, now, now - 1, now - 2, now - 3, ...named])].sort((a, b) => b - a)
}
