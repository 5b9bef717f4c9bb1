import type { CarriedFact, Edition } from '@lykta/core/materials'
import { formatDay, isolate, languageName, type Translate } from '@lykta/i18n'
import {
  Actions,
  Badge,
  Breadcrumb,
  Card,
  Columns,
  DescriptionList,
  Heading,
  Link,
  LinkButton,
  Note,
  Row,
  Stack,
  Table,
  Time,
  Typed,
} from '../../ui/index.ts'
import { EditionState } from '../edition-state.tsx'
import { editionName, factText } from '../words.ts'
import { EndingCard } from './ending-card.tsx'

export interface EditionProps {
  t: Translate
  edition: Edition
  /** Others of its material and language. */
  others: Edition[]
  mayWrite: boolean
}

/** An edition: what stands on it, whether it is right, and what becomes of it. */
export const EditionPage = (props: EditionProps) => {
  const { t, edition, mayWrite } = props
  return (
    <>
      <EditionTrail t={t} edition={edition} current={editionName(t, edition)} />
      <Row align="apart">
        <Heading over={<EditionState t={t} edition={edition} />}>{editionName(t, edition)}</Heading>
        <Actions>
          {mayWrite && <LinkButton href={`/materials/editions/${edition.id}/edit`}>{t('materials.edit')}</LinkButton>}
          <LinkButton href={`/materials/stock/editions/${edition.id}`}>{t('materials.tab.stock')}</LinkButton>
          <LinkButton href={`/materials/recall?edition=${edition.id}`}>{t('editions.where')}</LinkButton>
        </Actions>
      </Row>
      <Stack gap="large">
        <FactsCard {...props} />
        <Columns>
          <AboutCard {...props} />
          {mayWrite && <EndingCard {...props} />}
        </Columns>
      </Stack>
    </>
  )
}

/** The way to a page of an edition. */
export const EditionTrail = ({ t, edition, current }: { t: Translate; edition: Edition; current: string }) => (
  <Breadcrumb
    t={t}
    items={[
      { href: '/materials', label: t('materials.title') },
      { href: `/materials/${edition.material.id}`, label: edition.material.name },
      ...(current === editionName(t, edition) ? [] : [{ href: `/materials/editions/${edition.id}`, label: editionName(t, edition) }]),
    ]}
    current={current}
  />
)

const FactsCard = ({ t, edition, mayWrite }: EditionProps) => (
  <Card title={t('editions.facts')}>
    <Table
      caption={t('editions.facts')}
      captionHidden
      rows={edition.facts}
      empty={<Note>{t('editions.facts.none')}</Note>}
      columns={[
        { header: t('editions.fact'), cell: ({ factId, name }) => <Link href={`/materials/facts/${factId}`}>{name}</Link> },
        { header: t('editions.fact.printed'), cell: ({ value }) => value && factText(t, value) },
        { header: t('editions.fact.now'), cell: (fact) => <Rightness t={t} fact={fact} /> },
        { header: t('editions.fact.decision'), cell: (fact) => <Decision t={t} fact={fact} mayDecide={mayWrite && !edition.recalledOn} /> },
      ]}
    />
  </Card>
)

const Rightness = ({ t, fact: { outdated, newest } }: { t: Translate; fact: CarriedFact }) => {
  if (!outdated) return <Badge tone="success">{t('editions.fact.right')}</Badge>
  const day = formatDay(t.lang, newest.validFrom)
  return (
    <>{newest.value ? t('editions.fact.outdated', { day, value: factText(t, newest.value) }) : t('editions.fact.outdatedEnded', { day })}</>
  )
}

const Decision = ({ t, fact: { factId, outdated, decision }, mayDecide }: { t: Translate; fact: CarriedFact; mayDecide: boolean }) => {
  if (!outdated) return <>{t('editions.fact.decision.needless')}</>
  if (decision) {
    const word = t(`editions.decision.${decision.decision}`)
    return <>{decision.reason ? t('editions.decision.because', { decision: word, reason: isolate(decision.reason) }) : word}</>
  }
  if (!mayDecide) return <>{t('editions.decision.none')}</>
  return <Link href={`/materials/facts/${factId}/editions`}>{t('editions.decide')}</Link>
}

const AboutCard = ({ t, edition, others }: EditionProps) => {
  const successor = others.find(({ id }) => id === edition.supersededById)
  return (
    <Card title={t('editions.about')}>
      <DescriptionList
        items={[
          { term: t('materials.kind.column'), value: t(`materials.kind.${edition.material.kind}`) },
          { term: t('editions.language'), value: languageName(edition.language, t.lang) },
          {
            term: t('editions.printedOn'),
            value: edition.printedOn ? <Time t={t} day={edition.printedOn} /> : t('editions.printedOn.never'),
          },
          { term: t('editions.validFrom'), value: <Time t={t} day={edition.validFrom} /> },
          { term: t('editions.withdrawnOn'), value: edition.withdrawnOn && <Time t={t} day={edition.withdrawnOn} /> },
          { term: t('editions.recalledOn'), value: edition.recalledOn && <Time t={t} day={edition.recalledOn} /> },
          { term: t('editions.reason.term'), value: edition.withdrawnReason && <Typed>{edition.withdrawnReason}</Typed> },
          {
            term: t('editions.supersededBy'),
            value: successor && <Link href={`/materials/editions/${successor.id}`}>{editionName(t, successor)}</Link>,
          },
        ]}
      />
    </Card>
  )
}
