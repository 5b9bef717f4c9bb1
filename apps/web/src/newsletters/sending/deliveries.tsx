import { skipReasons } from '@lykta/core/mailing'
import { type Delivery, deliveryStates, getNewsletter, listDeliveries, rejectionOf } from '@lykta/core/newsletters'
import type { Translate } from '@lykta/i18n'
import { pages, renderPage } from '../../frame/index.ts'
import { Badge, Breadcrumb, EmptyState, Heading, Note, Pagination, Stack, Table, Tabs, Time, Typed } from '../../ui/index.ts'
import { languageWord } from '../languages.ts'
import { deliveryTone, skipWords } from '../words.ts'

/** What came of the letter for each one it was meant for. */
export const deliveryPages = () =>
  pages().get('/newsletters/:id/deliveries', async (c) => {
    const { ctx, t } = c.var
    const newsletterId = c.req.param('id')
    const state = deliveryStates.find((known) => known === c.req.query('state'))
    const reason = skipReasons.find((known) => known === c.req.query('reason'))
    const newsletter = await getNewsletter(ctx, { newsletterId })
    const { deliveries, next } = await listDeliveries(ctx, { newsletterId, state, reason, after: c.req.query('after') })
    const address = `/newsletters/${newsletterId}`
    return renderPage(
      c,
      { title: t('newsletters.deliveries.title'), section: '/newsletters' },
      <>
        <Stack>
          <Breadcrumb
            t={t}
            items={[
              { href: '/newsletters', label: t('shell.nav.newsletters') },
              { href: address, label: newsletter.title },
            ]}
            current={t('newsletters.deliveries.title')}
          />
          <Heading over={newsletter.title}>{t('newsletters.deliveries.title')}</Heading>
          <Tabs
            label={t('newsletters.sending.states')}
            items={[
              { href: `${address}/deliveries`, label: t('newsletters.deliveries.all'), current: !state },
              ...deliveryStates.map((one) => ({
                href: `${address}/deliveries?state=${one}`,
                label: t(`newsletters.delivery.${one}`),
                current: one === state,
              })),
            ]}
          />
          {reason && <Note>{skipWords(t, reason).reason}</Note>}
        </Stack>
        <Deliveries t={t} deliveries={deliveries} timeZone={ctx.clock.timeZone} />
        <Pagination
          t={t}
          next={
            next
              ? `${address}/deliveries?${new URLSearchParams({ ...(state && { state }), ...(reason && { reason }), after: next })}`
              : undefined
          }
        />
      </>,
    )
  })

const Deliveries = ({ t, deliveries, timeZone }: { t: Translate; deliveries: Delivery[]; timeZone: string }) => (
  <Table
    caption={t('newsletters.deliveries.title')}
    captionHidden
    columns={[
      {
        header: t('newsletters.deliveries.name'),
        cell: ({ name }) => (name === null ? t('newsletters.deliveries.erased') : <Typed>{name}</Typed>),
      },
      {
        header: t('newsletters.deliveries.state'),
        cell: ({ state }) => <Badge tone={deliveryTone[state]}>{t(`newsletters.delivery.${state}`)}</Badge>,
      },
      { header: t('newsletters.recipients.reason'), cell: (delivery) => <Why t={t} delivery={delivery} timeZone={timeZone} /> },
      {
        header: t('write.language'),
        cell: ({ language }) => languageWord(language, t),
      },
      { header: t('write.preview.form'), cell: ({ form }) => t(`write.preview.form.${form}`) },
    ]}
    rows={deliveries}
    empty={<EmptyState title={t('newsletters.deliveries.none')} />}
  />
)

const Why = ({ t, delivery, timeZone }: { t: Translate; delivery: Delivery; timeZone: string }) => {
  const { state, reason, status, nextTryAt } = delivery
  if (reason) return <>{skipWords(t, reason).reason}</>
  if (state === 'rejected') return <>{t(`newsletters.rejected.${rejectionOf(status)}`)}</>
  if (state === 'deferred' && nextTryAt)
    return (
      <>
        {t('newsletters.deliveries.again')} <Time t={t} at={nextTryAt} timeZone={timeZone} />
      </>
    )
  return <>–</>
}
