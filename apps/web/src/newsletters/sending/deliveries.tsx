import { can } from '@lykta/core'
import { skipReasons } from '@lykta/core/mailing'
import { type Delivery, deliveryStates, getNewsletter, listDeliveries, rejectionOf } from '@lykta/core/newsletters'
import type { Translate } from '@lykta/i18n'
import { pages, renderPage } from '../../frame/index.ts'
import { Badge, Breadcrumb, EmptyState, Heading, Link, Note, Pagination, Row, Stack, Table, Tabs, Time, Typed } from '../../ui/index.ts'
import { languageWord } from '../languages.ts'
import { bounceMeaning, deliveryTone, returnWords, skipWords, stateWords } from '../words.ts'

/** What came of the letter for each one it was meant for. */
export const deliveryPages = () =>
  pages().get('/newsletters/:id/deliveries', async (c) => {
    const { ctx, t } = c.var
    const newsletterId = c.req.param('id')
    const state = deliveryStates.find((known) => known === c.req.query('state'))
    const bounced = c.req.query('bounced') === 'yes' ? 'yes' : undefined
    const reason = skipReasons.find((known) => known === c.req.query('reason'))
    const newsletter = await getNewsletter(ctx, { newsletterId })
    const { deliveries, next } = await listDeliveries(ctx, { newsletterId, state, bounced, reason, after: c.req.query('after') })
    const chosen = { ...(state && { state }), ...(bounced && { bounced }), ...(reason && { reason }) }
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
              { href: `${address}/deliveries`, label: t('newsletters.deliveries.all'), current: !state && !bounced },
              ...deliveryStates.map((one) => ({
                href: `${address}/deliveries?state=${one}`,
                label: t(`newsletters.delivery.${one}`),
                current: one === state,
              })),
              { href: `${address}/deliveries?bounced=yes`, label: t('newsletters.deliveries.bounced'), current: bounced !== undefined },
            ]}
          />
          {reason && <Note>{skipWords(t, reason).reason}</Note>}
        </Stack>
        <Deliveries
          t={t}
          deliveries={deliveries}
          timeZone={ctx.clock.timeZone}
          address={`${address}/deliveries`}
          mayNote={can(ctx.actor, 'newsletters:send')}
        />
        <Pagination t={t} next={next ? `${address}/deliveries?${new URLSearchParams({ ...chosen, after: next })}` : undefined} />
      </>,
    )
  })

interface DeliveriesProps {
  t: Translate
  deliveries: Delivery[]
  timeZone: string
  address: string
  /** The reader may say that a letter came back with the post. */
  mayNote: boolean
}

const Deliveries = ({ t, deliveries, timeZone, address, mayNote }: DeliveriesProps) => (
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
        cell: ({ state, channel, bounce }) => (
          <Row>
            <Badge tone={deliveryTone[state]}>{stateWords(t, state, channel)}</Badge>
            {bounce && <Badge tone="danger">{t('newsletters.deliveries.bounced')}</Badge>}
          </Row>
        ),
      },
      { header: t('post.channel'), cell: ({ channel }) => t(`post.channel.${channel}`) },
      { header: t('newsletters.recipients.reason'), cell: (delivery) => <Why {...{ t, delivery, timeZone, address, mayNote }} /> },
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

const Why = ({ t, delivery, timeZone, address, mayNote }: Omit<DeliveriesProps, 'deliveries'> & { delivery: Delivery }) => {
  const { id, state, channel, reason, status, nextTryAt, bounce } = delivery
  if (bounce) return <>{t(`newsletters.rejected.${bounceMeaning[bounce.cause]}`)}</>
  if (channel === 'post' && state === 'accepted' && mayNote) return <Link href={`${address}/${id}/returned`}>{t('post.do.returned')}</Link>
  if (reason) return <>{skipWords(t, reason).reason}</>
  if (state === 'rejected') return <>{returnWords(t, status) ?? t(`newsletters.rejected.${rejectionOf(status)}`)}</>
  if (state === 'deferred' && nextTryAt)
    return (
      <>
        {t('newsletters.deliveries.again')} <Time t={t} at={nextTryAt} timeZone={timeZone} />
      </>
    )
  return <>–</>
}
