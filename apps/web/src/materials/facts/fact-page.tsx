import type { Fact } from '@lykta/core/facts'
import type { Edition } from '@lykta/core/materials'
import { formatDay, type Translate } from '@lykta/i18n'
import { Actions, Breadcrumb, Card, Heading, Link, LinkButton, Note, Row, Stack, Table, Time } from '../../ui/index.ts'
import { EditionState } from '../edition-state.tsx'
import { editionName, factText } from '../words.ts'

interface FactProps {
  t: Translate
  fact: Fact
  /** Those that carry any version of it. */
  editions: Edition[]
  timeZone: string
  mayWrite: boolean
}

/** A fact with its history, and the editions that carry it. */
export const FactPage = (props: FactProps) => {
  const { t, fact, editions, mayWrite } = props
  const carried = editions.flatMap(({ facts }) => facts.filter(({ factId }) => factId === fact.id))
  const outdated = carried.some((one) => one.outdated)
  return (
    <>
      <Breadcrumb
        t={t}
        items={[
          { href: '/materials', label: t('materials.title') },
          { href: '/materials/facts', label: t('facts.title') },
        ]}
        current={fact.name}
      />
      <Row align="apart">
        <Heading over={t(`facts.kind.${fact.kind}`)}>{fact.name}</Heading>
        <Actions>
          {mayWrite && (
            <LinkButton href={`/materials/facts/${fact.id}/change`} tone="primary">
              {t('facts.change')}
            </LinkButton>
          )}
          {outdated && <LinkButton href={`/materials/recall?fact=${fact.id}`}>{t('recall.where.title')}</LinkButton>}
          {mayWrite && outdated && <LinkButton href={`/materials/facts/${fact.id}/editions`}>{t('editions.decide')}</LinkButton>}
        </Actions>
      </Row>
      <Stack gap="large">
        <HistoryCard {...props} />
        <EditionsCard {...props} />
      </Stack>
    </>
  )
}

const HistoryCard = ({ t, fact, timeZone }: FactProps) => (
  <Card title={t('facts.history')}>
    <Table
      caption={t('facts.history')}
      captionHidden
      rows={fact.versions}
      columns={[
        {
          header: t('facts.history.value'),
          cell: ({ value }) => (value ? factText(t, value) : t('facts.history.end')),
        },
        { header: t('facts.history.from'), cell: ({ validFrom }) => <Time t={t} day={validFrom} /> },
        { header: t('facts.history.recorded'), cell: ({ recordedAt }) => <Time t={t} at={recordedAt} timeZone={timeZone} /> },
      ]}
    />
  </Card>
)

const EditionsCard = ({ t, fact, editions }: FactProps) => (
  <Card title={t('facts.editions')}>
    <Table
      caption={t('facts.editions')}
      captionHidden
      rows={editions}
      empty={<Note>{t('facts.editions.none')}</Note>}
      columns={[
        { header: t('editions.one'), cell: (edition) => <Link href={`/materials/editions/${edition.id}`}>{editionName(t, edition)}</Link> },
        { header: t('editions.fact.printed'), cell: (edition) => printedWords(t, fact, edition) },
        { header: t('editions.state'), cell: (edition) => <EditionState t={t} edition={edition} /> },
      ]}
    />
  </Card>
)

function printedWords(t: Translate, fact: Fact, { facts }: Edition): string {
  const carried = facts.find(({ factId }) => factId === fact.id)
  const version = fact.versions.find(({ id }) => id === carried?.versionId)
  return version?.value ? t('editions.fact.since', { value: factText(t, version.value), day: formatDay(t.lang, version.validFrom) }) : ''
}
