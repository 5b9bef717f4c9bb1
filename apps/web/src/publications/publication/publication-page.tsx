import type { Publication, Shares } from '@lykta/core/publications'
import { formatMonth, formatNumber, type Translate } from '@lykta/i18n'
import type { FormAnswer } from '../../frame/index.ts'
import { editionName } from '../../materials/index.ts'
import {
  Actions,
  Button,
  Card,
  Checkbox,
  DescriptionList,
  ErrorSummary,
  Form,
  Heading,
  Link,
  Note,
  Notice,
  Stack,
  Table,
} from '../../ui/index.ts'
import { PublicationsTrail } from '../publications-trail.tsx'
import { SharesCard } from '../shares/shares-card.tsx'
import { FileCard } from './file-card.tsx'

export interface PublicationProps {
  t: Translate
  publication: Publication
  shares: Shares
  timeZone: string
  mayWrite: boolean
  forms: Record<'file' | 'shelf', FormAnswer>
}

/** One edition towards the public: its file, where it is shown, how often it was fetched, and who publishes it. */
export const PublicationPage = (props: PublicationProps) => {
  const { t, publication, shares, mayWrite } = props
  const { edition, hidden, downloads } = publication
  const name = editionName(t, edition)
  return (
    <>
      <PublicationsTrail t={t} current={name} />
      <Heading over={t(`materials.kind.${edition.material.kind}`)}>{name}</Heading>
      <Stack gap="large">
        {hidden && (
          <Notice tone="warning">
            <p>{t(`publications.hidden.${hidden}`)}</p>
            <p>
              <Link href={`/materials/editions/${edition.id}`}>{t('publications.hidden.edition')}</Link>
            </p>
          </Notice>
        )}
        <FileCard {...props} />
        {mayWrite && <ShelfCard {...props} />}
        {publication.file && <Downloads t={t} downloads={downloads} />}
        <SharesCard t={t} editionId={edition.id} shares={shares} mayWrite={mayWrite} />
      </Stack>
    </>
  )
}

const ShelfCard = ({ t, publication: { edition }, forms: { shelf } }: PublicationProps) => (
  <Card title={t('publications.shelf')} id="shelf">
    <Form action={`/materials/publications/${edition.id}/shelf`}>
      <ErrorSummary t={t} errors={shelf.errors} message={shelf.message} />
      <Checkbox
        t={t}
        name="public"
        label={t('publications.shelf.public')}
        checked={shelf.values.public === 'on'}
        error={shelf.errors.public}
      />
      <Checkbox
        t={t}
        name="orderable"
        label={t('publications.shelf.orderable')}
        checked={shelf.values.orderable === 'on'}
        error={shelf.errors.orderable}
      />
      <Actions>
        <Button>{t('publications.shelf.save')}</Button>
      </Actions>
    </Form>
  </Card>
)

const Downloads = ({ t, downloads: { months, thisYear, total } }: { t: Translate; downloads: Publication['downloads'] }) => (
  <Card title={t('publications.downloads')}>
    <Note>{t('publications.downloads.text')}</Note>
    {total === 0 ? (
      <p>{t('publications.downloads.none')}</p>
    ) : (
      <>
        <DescriptionList
          items={[
            { term: t('publications.downloads.thisYear'), value: formatNumber(t.lang, thisYear) },
            { term: t('publications.downloads.total'), value: formatNumber(t.lang, total) },
          ]}
        />
        <Table
          caption={t('publications.downloads')}
          captionHidden
          rows={months.slice(0, 12)}
          columns={[
            { header: t('publications.downloads.month'), cell: ({ month }) => formatMonth(t.lang, month) },
            { header: t('publications.downloads'), align: 'end', cell: ({ count }) => formatNumber(t.lang, count) },
          ]}
        />
      </>
    )}
  </Card>
)
