import { skipReasons } from '@lykta/core/mailing'
import { getNewsletter, type LeftOut, listLeftOut } from '@lykta/core/newsletters'
import type { Translate } from '@lykta/i18n'
import { pages, renderPage } from '../../frame/index.ts'
import { EmptyState, Heading, Lead, Pagination, Stack, Table, Typed } from '../../ui/index.ts'
import { LetterTrail } from '../settings/letter-trail.tsx'
import { skipWords } from '../words.ts'

/** Everyone the letter is meant for who would not get it, before anything is sent. */
export const leftOutPages = () =>
  pages().get('/newsletters/:id/left-out', async (c) => {
    const { ctx, t, lang } = c.var
    const newsletterId = c.req.param('id')
    const reason = skipReasons.find((known) => known === c.req.query('reason'))
    const newsletter = await getNewsletter(ctx, { newsletterId })
    const { items, next } = await listLeftOut(ctx, { newsletterId, reason, after: c.req.query('after'), collation: lang })
    const query = next && new URLSearchParams({ ...(reason && { reason }), after: next })
    return renderPage(
      c,
      { title: t('newsletters.leftOut.title'), section: '/newsletters' },
      <>
        <Stack>
          <LetterTrail t={t} newsletter={newsletter} current={t('newsletters.leftOut.title')} />
          <Heading over={newsletter.title}>{t('newsletters.leftOut.title')}</Heading>
          <Lead>{reason ? `${skipWords(t, reason).reason}. ${skipWords(t, reason).mend}` : t('newsletters.leftOut.lead')}</Lead>
        </Stack>
        <Names t={t} items={items} />
        <Pagination t={t} next={query ? `/newsletters/${newsletterId}/left-out?${query}` : undefined} />
      </>,
    )
  })

const Names = ({ t, items }: { t: Translate; items: LeftOut[] }) => (
  <Table
    caption={t('newsletters.leftOut.title')}
    captionHidden
    columns={[
      { header: t('newsletters.deliveries.name'), cell: ({ name }) => <Typed>{name}</Typed> },
      { header: t('newsletters.recipients.reason'), cell: ({ reason }) => skipWords(t, reason).reason },
    ]}
    rows={items}
    empty={<EmptyState title={t('newsletters.leftOut.none')} />}
  />
)
