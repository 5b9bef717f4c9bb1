import type { MaterialSummary } from '@lykta/core/materials'
import type { OutdatedFact } from '@lykta/core/recall'
import { formatList, languageName, type Translate } from '@lykta/i18n'
import type { Child } from 'hono/jsx'
import { Actions, EmptyState, Heading, Lead, Link, LinkButton, Pagination, Row, Stack, Table, Typed } from '../../ui/index.ts'
import { MaterialTabs } from '../section-tabs.tsx'
import { WaitingNotice, WhereCard } from './where-card.tsx'

interface MaterialsProps {
  t: Translate
  materials: MaterialSummary[]
  outdated: OutdatedFact[]
  mayWrite: boolean
  next: string | undefined
  start: string | undefined
}

/** What there is in print, and what of it says what is no longer so. */
export const MaterialsPage = (props: MaterialsProps) => {
  const { t, materials, outdated, mayWrite, next, start } = props
  const add = mayWrite && (
    <LinkButton href="/materials/new" tone="primary">
      {t('materials.add')}
    </LinkButton>
  )
  return (
    <Stack>
      <Row align="apart">
        <Heading>{t('materials.title')}</Heading>
        {materials.length > 0 && add && <Actions>{add}</Actions>}
      </Row>
      <MaterialTabs t={t} current="materials" />
      <Lead>{t('materials.lead')}</Lead>
      {mayWrite && <WaitingNotice t={t} outdated={outdated} />}
      {materials.length > 0 && <WhereCard t={t} outdated={outdated} />}
      <MaterialTable {...props} add={add} />
      {start && (
        <p>
          <Link href={start}>{t('materials.start')}</Link>
        </p>
      )}
      <Pagination t={t} next={next} />
    </Stack>
  )
}

const MaterialTable = ({ t, materials, add }: MaterialsProps & { add: Child }) => (
  <Table
    caption={t('materials.list')}
    captionHidden
    rows={materials}
    empty={
      <EmptyState title={t('materials.none.title')} action={add}>
        <p>{t('materials.none.text')}</p>
      </EmptyState>
    }
    columns={[
      {
        header: t('materials.one'),
        cell: ({ id, name }) => (
          <Link href={`/materials/${id}`}>
            <Typed>{name}</Typed>
          </Link>
        ),
      },
      { header: t('materials.kind.column'), cell: ({ kind }) => t(`materials.kind.${kind}`) },
      { header: t('materials.languages'), cell: ({ languages }) => languageNames(t, languages) || t('materials.languages.none') },
    ]}
  />
)

const languageNames = (t: Translate, languages: string[]): string =>
  formatList(
    t.lang,
    languages.map((language) => languageName(language, t.lang)),
  )
