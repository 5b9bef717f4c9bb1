import type { Day } from '@lykta/core'
import { type Fact, type FactVersion, factKinds } from '@lykta/core/facts'
import { formatDay, type Translate } from '@lykta/i18n'
import { Actions, Card, EmptyState, Heading, Lead, Link, LinkButton, Stack, Table } from '../../ui/index.ts'
import { MaterialTabs } from '../section-tabs.tsx'
import { factText } from '../words.ts'

interface FactsProps {
  t: Translate
  facts: Fact[]
  today: Day
  mayWrite: boolean
}

/** What we say in public, as it is today and as it will be. */
export const FactsPage = ({ t, facts, today, mayWrite }: FactsProps) => (
  <Stack>
    <Heading>{t('facts.title')}</Heading>
    <MaterialTabs t={t} current="facts" />
    <Lead>{t('facts.lead')}</Lead>
    <Table
      caption={t('facts.list')}
      captionHidden
      rows={facts}
      empty={
        <EmptyState title={t('facts.none.title')}>
          <p>{t('facts.none.text')}</p>
        </EmptyState>
      }
      columns={[
        { header: t('facts.one'), cell: ({ id, name }) => <Link href={`/materials/facts/${id}`}>{name}</Link> },
        { header: t('facts.kind'), cell: ({ kind }) => t(`facts.kind.${kind}`) },
        { header: t('facts.today'), cell: ({ today: now }) => (now?.value ? factText(t, now.value) : t('facts.today.none')) },
        { header: t('facts.next'), cell: ({ versions }) => nextWords(t, versions, today) },
      ]}
    />
    {mayWrite && (
      <Card title={t('facts.add')}>
        <Actions>
          {factKinds.map((kind) => (
            <LinkButton href={`/materials/facts/new?kind=${kind}`}>{t(`facts.add.${kind}`)}</LinkButton>
          ))}
        </Actions>
      </Card>
    )}
  </Stack>
)

/** The first change to come. */
function nextWords(t: Translate, versions: readonly FactVersion[], today: Day): string {
  const next = versions.findLast(({ validFrom }) => validFrom > today)
  if (!next) return t('facts.next.none')
  const day = formatDay(t.lang, next.validFrom)
  return next.value ? t('facts.next.to', { day, value: factText(t, next.value) }) : t('facts.next.end', { day })
}
