import type { LetterProblem } from '@lykta/core/newsletters'
import { errorMessage, type Translate } from '@lykta/i18n'
import { Badge, Card, Link, Notice, Table } from '../../ui/index.ts'

/** What is missing before the letter can go out, each with a link to the place where it is mended. */
export const Problems = ({ t, newsletterId, problems }: { t: Translate; newsletterId: string; problems: readonly LetterProblem[] }) => {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const warnings = problems.filter(({ severity }) => severity === 'warning')
  return (
    <Card title={t('newsletters.check.title')} id="check">
      {errors.length === 0 && <Notice tone="success">{t('newsletters.check.ready')}</Notice>}
      {problems.length > 0 && (
        <Table
          caption={t('newsletters.check.title')}
          captionHidden
          columns={[
            {
              header: t('newsletters.check.problem'),
              cell: (problem) => (
                <Link href={placeOf(newsletterId, problem.pointer)}>{errorMessage(t.lang, problem.code, problem.params)}</Link>
              ),
            },
            {
              header: t('newsletters.check.weight'),
              cell: ({ severity }) => (
                <Badge tone={severity === 'error' ? 'danger' : 'warning'}>{t(`newsletters.check.${severity}`)}</Badge>
              ),
            },
          ]}
          rows={[...errors, ...warnings]}
        />
      )}
    </Card>
  )
}

/** `/contents/sv/blocks/3/href` is a field of the editor's fourth block. */
function placeOf(newsletterId: string, pointer: string): string {
  const [, where, language = '', part, index, field] = pointer.split('/')
  if (where === 'series' || where === 'settings') return `/${where}`
  if (where !== 'contents') return '#recipients'
  const page = `/newsletters/${newsletterId}/write${language && `?language=${language}`}`
  if (part === 'blocks' && index) return `${page}#${field ? `field-block-${Number(index) + 1}-${field}` : `block-${Number(index) + 1}`}`
  return part === 'subject' || part === 'preheader' ? `${page}#field-${part}` : page
}
