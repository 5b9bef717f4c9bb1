import { type PlaceImport, placeFields } from '@lykta/core/places'
import { formatNumber, type Translate } from '@lykta/i18n'
import { RejectedTable } from '../../import-verdicts.tsx'
import { Actions, Button, Card, Columns, Form, Heading, LinkButton, Note, Notice, Select, Stack, Stat, Stats } from '../../ui/index.ts'
import { ImportTrail } from './import-trail.tsx'
import { reasonOf, VerdictTable } from './verdict-table.tsx'

interface ReviewProps {
  t: Translate
  report: PlaceImport
  /** What goes along to the next step: the file, and what the places are. */
  content: string
  type: string | undefined
}

/** More rows than this make a page too heavy for an old phone. */
const mostRows = 500

/** A choice like the others, for nothing is left open. */
const skipped = 'skip'

/** What a form's column is called; the mapping has their order. */
export const columnName = (index: number): string => `column-${index}`

const counted = ['create', 'update', 'duplicate', 'rejected'] as const

/** What would become of every row, or, once it is done, what did. */
export const ReviewPage = ({ t, report, content, type }: ReviewProps) => {
  const { applied, counts, verdicts } = report
  const rejected = verdicts.filter((one) => one.verdict === 'rejected').slice(0, mostRows)
  return (
    <>
      <ImportTrail t={t} step={applied ? 3 : 2} />
      <Heading>{t(applied ? 'import.done.title' : 'import.review.title')}</Heading>
      <Stack gap="large">
        {applied && (
          <Notice tone="success" live>
            {t('places.import.done', counts)}
          </Notice>
        )}
        <Stats>
          {counted.map((verdict) => (
            <Stat
              label={verdict === 'create' ? t('places.import.count.create') : t(`import.count.${verdict}`)}
              value={formatNumber(t.lang, counts[verdict])}
            />
          ))}
        </Stats>
        {applied ? <Afterwards t={t} /> : <LookForm t={t} report={report} content={content} type={type} />}
        {rejected.length > 0 && (
          <Card title={t('import.rejected')}>
            <Note>{t('import.rejected.text')}</Note>
            <RejectedTable t={t} rows={rejected.map((one) => ({ row: one.row, column: one.column ?? null, why: reasonOf(t, one) }))} />
          </Card>
        )}
        <Card title={t('import.rows')}>
          {verdicts.length > mostRows && <Note>{t('places.import.rows.first', { shown: mostRows, total: verdicts.length })}</Note>}
          <VerdictTable t={t} verdicts={verdicts.slice(0, mostRows)} />
        </Card>
      </Stack>
    </>
  )
}

const LookForm = ({ t, report: { columns, counts }, content, type }: ReviewProps) => {
  const rows = counts.create + counts.update
  return (
    <Form action="/materials/places/import" upload>
      <input type="hidden" name="content" value={content} />
      {type && <input type="hidden" name="type" value={type} />}
      {rows === 0 && <Notice>{t('import.nothing')}</Notice>}
      <Actions>
        {rows > 0 && (
          <Button name="apply" value="on">
            {t('import.button', { n: rows })}
          </Button>
        )}
        <LinkButton href="/materials/places/import" tone="quiet">
          {t('import.other')}
        </LinkButton>
      </Actions>
      <Card title={t('places.import.columns')}>
        <Note>{t('places.import.columns.hint')}</Note>
        <Columns shape="thirds">
          {columns.map(({ header, field }, index) => (
            <Select
              t={t}
              name={columnName(index)}
              label={header || t('import.column.unnamed', { number: String(index + 1) })}
              value={field ?? skipped}
              options={[
                { value: skipped, label: t('import.column.ignored') },
                ...placeFields.map((one) => ({ value: one, label: t(`places.import.field.${one}`) })),
              ]}
            />
          ))}
        </Columns>
        <Actions>
          <Button tone="secondary" name="columns" value="on">
            {t('places.import.columns.again')}
          </Button>
        </Actions>
      </Card>
    </Form>
  )
}

const Afterwards = ({ t }: { t: Translate }) => (
  <Actions>
    <LinkButton href="/materials/places" tone="primary">
      {t('places.import.toPlaces')}
    </LinkButton>
    <LinkButton href="/materials/places/import">{t('import.other')}</LinkButton>
  </Actions>
)
