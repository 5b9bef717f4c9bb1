import type { Edition, Material } from '@lykta/core/materials'
import { languageName, type Translate } from '@lykta/i18n'
import { Actions, Breadcrumb, EmptyState, Heading, Link, LinkButton, Pagination, Row, Table, Time, Typed } from '../../ui/index.ts'
import { EditionState } from '../edition-state.tsx'

interface MaterialProps {
  t: Translate
  material: Material
  editions: Edition[]
  mayWrite: boolean
  next: string | undefined
  start: string | undefined
}

/** A material with all its editions, also those withdrawn. */
export const MaterialPage = ({ t, material, editions, mayWrite, next, start }: MaterialProps) => {
  const add = mayWrite && (
    <LinkButton href={`/materials/${material.id}/editions/new`} tone="primary">
      {t('editions.add')}
    </LinkButton>
  )
  return (
    <>
      <Breadcrumb t={t} items={[{ href: '/materials', label: t('materials.title') }]} current={material.name} />
      <Row align="apart">
        <Heading over={t(`materials.kind.${material.kind}`)}>
          <Typed>{material.name}</Typed>
        </Heading>
        {mayWrite && (
          <Actions>
            {editions.length > 0 && add}
            <LinkButton href={`/materials/${material.id}/edit`}>{t('materials.edit')}</LinkButton>
          </Actions>
        )}
      </Row>
      <Table
        caption={t('editions.list')}
        captionHidden
        rows={editions}
        empty={
          <EmptyState title={t('editions.none.title')} action={add}>
            <p>{t('editions.none.text')}</p>
          </EmptyState>
        }
        columns={[
          {
            header: t('editions.one'),
            cell: ({ id, language, name }) => (
              <Link href={`/materials/editions/${id}`}>
                {languageName(language, t.lang)}, <Typed>{name}</Typed>
              </Link>
            ),
          },
          {
            header: t('editions.printedOn'),
            cell: ({ printedOn }) => (printedOn ? <Time t={t} day={printedOn} /> : t('editions.printedOn.never')),
          },
          { header: t('editions.state'), cell: (edition) => <EditionState t={t} edition={edition} /> },
        ]}
      />
      {start && (
        <p>
          <Link href={start}>{t('materials.start')}</Link>
        </p>
      )}
      <Pagination t={t} next={next} />
    </>
  )
}
