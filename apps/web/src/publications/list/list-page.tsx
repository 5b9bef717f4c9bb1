import type { Publication } from '@lykta/core/publications'
import { formatNumber, formatSize, type Translate } from '@lykta/i18n'
import { editionName, MaterialTabs } from '../../materials/index.ts'
import { Actions, Badge, EmptyState, Heading, Lead, Link, LinkButton, Note, Pagination, Stack, Table } from '../../ui/index.ts'

interface ListProps {
  t: Translate
  publications: Publication[]
  next: string | null
  /** How many orders of printed copies wait. */
  waiting: number
  /** Of the public page. */
  address: string
}

export const ListPage = ({ t, publications, next, waiting, address }: ListProps) => (
  <Stack>
    <Heading>{t('publications.title')}</Heading>
    <MaterialTabs t={t} current="publications" />
    <Lead>{t('publications.lead')}</Lead>
    <Note>{t('publications.page', { address })}</Note>
    <Actions>
      <LinkButton href="/materials/publications/requests" tone={waiting > 0 ? 'primary' : 'secondary'}>
        {t('copyRequests.link', { n: waiting })}
      </LinkButton>
      <LinkButton href="/material">{t('publications.open')}</LinkButton>
    </Actions>
    <Publications t={t} publications={publications} />
    <Pagination t={t} next={next ? `/materials/publications?${new URLSearchParams({ after: next })}` : undefined} />
  </Stack>
)

const Publications = ({ t, publications }: Pick<ListProps, 't' | 'publications'>) => (
  <Table
    caption={t('publications.list')}
    captionHidden
    rows={publications}
    empty={
      <EmptyState title={t('publications.none.title')}>
        <p>{t('publications.none.text')}</p>
      </EmptyState>
    }
    columns={[
      {
        header: t('publications.edition'),
        cell: ({ edition }) => <Link href={`/materials/publications/${edition.id}`}>{editionName(t, edition)}</Link>,
      },
      { header: t('publications.file'), cell: ({ file }) => (file ? fileAbout(t, file) : t('publications.file.none')) },
      { header: t('publications.public'), cell: (one) => <Readable t={t} publication={one} /> },
      {
        header: t('publications.orderable'),
        cell: ({ orderable }) =>
          orderable ? <Badge tone="success">{t('publications.orderable.yes')}</Badge> : t('publications.orderable.no'),
      },
      {
        header: t('publications.downloads.thisYear'),
        align: 'end',
        cell: ({ downloads }) => formatNumber(t.lang, downloads.thisYear),
      },
    ]}
  />
)

export const fileAbout = (t: Translate, { type, size }: NonNullable<Publication['file']>): string =>
  t('publications.file.about', { type: type.toUpperCase(), size: formatSize(t.lang, size) })

const Readable = ({ t, publication: { readable, hidden } }: { t: Translate; publication: Publication }) => {
  if (hidden) return <Badge tone="warning">{t('publications.hidden')}</Badge>
  return readable ? <Badge tone="success">{t('publications.public.yes')}</Badge> : t('publications.public.no')
}
