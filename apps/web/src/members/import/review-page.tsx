import type { StagedImport, Verdict } from '@lykta/core/memberships'
import { formatNumber, type Translate } from '@lykta/i18n'
import { RejectedTable } from '../../import-verdicts.tsx'
import { Actions, Button, Card, Form, Heading, LinkButton, Note, Notice, Stack, Stat, Stats } from '../../ui/index.ts'
import { DiscardButton } from './discard-button.tsx'
import { ImportTrail } from './import-trail.tsx'
import { VerdictTable } from './verdict-table.tsx'
import { columnOf, reasonOf } from './verdict-words.ts'

interface ReviewProps {
  t: Translate
  staged: StagedImport
  /** As many as a page can carry; the report has them all. */
  verdicts: readonly Verdict[]
  rejected: readonly Verdict[]
}

/** More rows than this make a page too heavy for an old phone. */
export const mostRows = 500

const counted = ['create', 'update', 'duplicate', 'rejected'] as const

/** What would happen to every row, or, once it is done, what did. */
export const ReviewPage = ({ t, staged, verdicts, rejected }: ReviewProps) => {
  const applied = staged.state === 'applied'
  const counts = staged.counts ?? { create: 0, update: 0, duplicate: 0, rejected: 0 }
  return (
    <>
      <ImportTrail t={t} step={applied ? 4 : 3} />
      <Heading>{t(applied ? 'import.done.title' : 'import.review.title')}</Heading>
      <Stack gap="large">
        {applied && (
          <Notice tone="success" live>
            {t('import.done.text', counts)}
          </Notice>
        )}
        <Stats>
          {counted.map((verdict) => (
            <Stat label={t(`import.count.${verdict}`)} value={formatNumber(t.lang, counts[verdict])} />
          ))}
        </Stats>
        {applied ? <Afterwards t={t} id={staged.id} /> : <ApplyForm t={t} id={staged.id} rows={counts.create + counts.update} />}
        {rejected.length > 0 && (
          <Card title={t('import.rejected')}>
            <Note>{t('import.rejected.text')}</Note>
            {counts.rejected > rejected.length && <Note>{shownOf(t, rejected, counts.rejected)}</Note>}
            <RejectedTable t={t} rows={rejected.map((one) => ({ row: one.row, column: columnOf(one), why: reasonOf(t, one) }))} />
          </Card>
        )}
        <Card title={t('import.rows')}>
          {staged.total > verdicts.length && <Note>{shownOf(t, verdicts, staged.total)}</Note>}
          <VerdictTable t={t} verdicts={verdicts} />
        </Card>
      </Stack>
    </>
  )
}

const shownOf = (t: Translate, shown: readonly Verdict[], total: number) => t('import.rows.first', { shown: shown.length, total })

const ApplyForm = ({ t, id, rows }: { t: Translate; id: string; rows: number }) => (
  <>
    {rows === 0 && <Notice>{t('import.nothing')}</Notice>}
    <Form action={`/members/import/${id}/apply`}>
      <Actions>
        {rows > 0 && <Button>{t('import.button', { n: rows })}</Button>}
        <Report t={t} id={id} />
        <LinkButton href={`/members/import/${id}?columns=1`} tone="quiet">
          {t('import.columns.change')}
        </LinkButton>
        <DiscardButton t={t} id={id} />
      </Actions>
    </Form>
  </>
)

const Afterwards = ({ t, id }: { t: Translate; id: string }) => (
  <Actions>
    <LinkButton href="/members" tone="primary">
      {t('import.toMembers')}
    </LinkButton>
    <Report t={t} id={id} />
  </Actions>
)

const Report = ({ t, id }: { t: Translate; id: string }) => (
  <LinkButton href={`/members/import/${id}/report`} download={t('import.report.name')}>
    {t('import.report')}
  </LinkButton>
)
