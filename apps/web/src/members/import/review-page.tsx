import type { MemberImport } from '@lykta/core/memberships'
import { formatNumber, type Translate } from '@lykta/i18n'
import { Actions, Button, Card, Form, Heading, LinkButton, Note, Notice, Stack, Stat, Stats } from '../../ui/index.ts'
import { ColumnsTable } from './columns-table.tsx'
import { ImportTrail } from './import-trail.tsx'
import { reportLink } from './report.ts'
import { RejectedTable, VerdictTable } from './verdict-table.tsx'

interface ReviewProps {
  t: Translate
  result: MemberImport
  /** What was answered about the addresses, and the file: both go along to the next step. */
  basis: string
  content: string
}

/** More rows than this make a page too heavy for an old phone; the report has them all. */
const mostRows = 500

const counted = ['create', 'update', 'duplicate', 'rejected'] as const

/** What would happen to every row, or, once it is done, what did. */
export const ReviewPage = ({ t, result, basis, content }: ReviewProps) => {
  const rejected = result.verdicts.filter(({ verdict }) => verdict === 'rejected')
  return (
    <>
      <ImportTrail t={t} step={result.applied ? 3 : 2} />
      <Heading>{t(result.applied ? 'import.done.title' : 'import.review.title')}</Heading>
      <Stack gap="large">
        {result.applied && (
          <Notice tone="success" live>
            {t('import.done.text', result.counts)}
          </Notice>
        )}
        <Stats>
          {counted.map((verdict) => (
            <Stat label={t(`import.count.${verdict}`)} value={formatNumber(t.lang, result.counts[verdict])} />
          ))}
        </Stats>
        {result.applied ? <Afterwards t={t} result={result} /> : <ApplyForm {...{ t, result, basis, content }} />}
        {rejected.length > 0 && (
          <Card title={t('import.rejected')}>
            <Note>{t('import.rejected.text')}</Note>
            <RejectedTable t={t} verdicts={rejected.slice(0, mostRows)} />
          </Card>
        )}
        {!result.applied && (
          <Card title={t('import.columns')}>
            <ColumnsTable t={t} columns={result.columns} />
          </Card>
        )}
        <Card title={t('import.rows')}>
          {result.verdicts.length > mostRows && <Note>{t('import.rows.first', { shown: mostRows, total: result.verdicts.length })}</Note>}
          <VerdictTable t={t} verdicts={result.verdicts.slice(0, mostRows)} />
        </Card>
      </Stack>
    </>
  )
}

const ApplyForm = ({ t, result, basis, content }: ReviewProps) => {
  const rows = result.counts.create + result.counts.update
  return (
    <Form action="/members/import" upload>
      <input type="hidden" name="apply" value="on" />
      <input type="hidden" name="basis" value={basis} />
      <input type="hidden" name="content" value={content} />
      {rows === 0 && <Notice>{t('import.nothing')}</Notice>}
      <Actions>
        {rows > 0 && <Button>{t('import.button', { n: rows })}</Button>}
        <Report t={t} result={result} />
        <LinkButton href="/members/import" tone="quiet">
          {t('import.other')}
        </LinkButton>
      </Actions>
    </Form>
  )
}

const Afterwards = ({ t, result }: { t: Translate; result: MemberImport }) => (
  <Actions>
    <LinkButton href="/members" tone="primary">
      {t('import.toMembers')}
    </LinkButton>
    <Report t={t} result={result} />
  </Actions>
)

const Report = ({ t, result }: { t: Translate; result: MemberImport }) => (
  <LinkButton href={reportLink(t, result.verdicts)} download={t('import.report.name')}>
    {t('import.report')}
  </LinkButton>
)
