import { can, parse } from '@lykta/core'
import { NameSearch } from '@lykta/core/contacts'
import { listMemberships } from '@lykta/core/memberships'
import {
  assignPayment,
  correctPayment,
  getPayment,
  openClaims,
  type PaymentDetails,
  refundPayment,
  setPaymentAside,
  unassignPayment,
} from '@lykta/core/payments'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { z } from 'zod'
import {
  answerForm,
  freshForm,
  pages,
  redirectDone,
  renderPage,
  type Sent,
  type StaffContext,
  type StaffEnv,
  seal,
  unseal,
} from '../../frame/index.ts'
import { MovePage } from './move-page.tsx'
import { type Found, PaymentPage } from './payment-page.tsx'
import { RefundPage } from './refund-page.tsx'

const Search = z.object({ q: NameSearch })

export const paymentPages = (): Hono<StaffEnv> =>
  pages()
    .get('/fees/payments/:id', (c) => showPayment(c))
    // A name never stands in an address: it is sent, sealed, and redirected to.
    .post('/fees/payments/:id', (c) =>
      answerForm(
        c,
        async (sent) => {
          const { q } = parse(Search, { q: sent.text('q') ?? '' })
          return c.redirect(`${addressOf(c)}?${new URLSearchParams({ found: seal(c, q) })}#assign`, 303)
        },
        (form) => showPayment(c, { search: form }),
      ),
    )
    .post('/fees/payments/:id/assignment', (c) =>
      answerForm(
        c,
        async (sent) => {
          await assignPayment(c.var.ctx, { paymentId: idOf(c), ...amountOf(sent), ...whomOf(sent) })
          return redirectDone(c, addressOf(c), 'payments.done.assigned')
        },
        (form) => showPayment(c, { assign: form }),
      ),
    )
    .post('/fees/payments/:id/setting-aside', (c) =>
      answerForm(
        c,
        async (sent) => {
          const as = sent.text('as') === 'gift' ? 'gift' : 'other'
          await setPaymentAside(c.var.ctx, { paymentId: idOf(c), as, reason: sent.text('reason') ?? '' })
          return redirectDone(c, addressOf(c), 'payments.done.aside')
        },
        (form) => showPayment(c, { aside: form }),
      ),
    )
    .get('/fees/payments/:id/refund', (c) => showRefund(c))
    .post('/fees/payments/:id/refund', (c) =>
      answerForm(
        c,
        async (sent) => {
          const paidOn = sent.text('paidOn')
          await refundPayment(c.var.ctx, { paymentId: idOf(c), ...amountOf(sent), ...(paidOn && { paidOn }), reason: reasonOf(sent) })
          return redirectDone(c, addressOf(c), 'payments.done.refunded')
        },
        (form) => showRefund(c, form),
      ),
    )
    .get('/fees/payments/:id/move', (c) => showMove(c))
    .post('/fees/payments/:id/move', (c) =>
      answerForm(
        c,
        async (sent) => {
          const { id } = await unassignPayment(c.var.ctx, { paymentId: idOf(c), ...amountOf(sent), reason: reasonOf(sent) })
          return redirectDone(c, `/fees/payments/${id}`, 'payments.done.moved')
        },
        (form) => showMove(c, form),
      ),
    )
    .get('/fees/payments/:id/correction', (c) => showCorrection(c))
    .post('/fees/payments/:id/correction', (c) =>
      answerForm(
        c,
        async (sent) => {
          await correctPayment(c.var.ctx, { paymentId: idOf(c), reason: reasonOf(sent) })
          return redirectDone(c, addressOf(c), 'payments.done.corrected')
        },
        (form) => showCorrection(c, form),
      ),
    )

const idOf = (c: StaffContext): string => c.req.param('id') ?? ''
const addressOf = (c: StaffContext): string => `/fees/payments/${idOf(c)}`
const reasonOf = (sent: Sent): string => sent.text('reason') ?? ''

function amountOf(sent: Sent): { amountOre?: number } {
  const amountOre = sent.ore('amountOre')
  return amountOre === undefined ? {} : { amountOre }
}

/** `claim:<id>`, or `member:<id>` of one who has no claim yet. */
function whomOf(sent: Sent): { claimId?: string; membershipId?: string } {
  const [kind, id] = sent.text('claimId')?.split(':') ?? []
  if (!id) return {}
  return kind === 'member' ? { membershipId: id } : { claimId: id }
}

type Forms = Partial<Record<'search' | 'assign' | 'aside', ReturnType<typeof freshForm>>>

async function showPayment(c: StaffContext, given: Forms = {}) {
  const { t, ctx } = c.var
  const payment = await getPayment(ctx, { paymentId: idOf(c) })
  const sealed = c.req.query('found')
  const q = unseal(c, sealed)
  const forms = {
    search: given.search ?? freshForm({ q: q ?? '' }),
    assign: given.assign ?? freshForm({ amountOre: kronorOf(payment.restOre) }),
    aside: given.aside ?? freshForm({ as: 'gift' }),
  }
  const found = q === undefined || sealed === undefined ? undefined : { sealed, members: await findMembers(c, q) }
  const view = { t, payment, forms, found }
  return page(c, <PaymentPage {...view} />)
}

/** Those who bear the name, with what each has left to pay. */
async function findMembers(c: StaffContext, q: string): Promise<Found[]> {
  const { ctx, lang } = c.var
  const { items } = can(ctx.actor, 'members:read') ? await listMemberships(ctx, { q, collation: lang, limit: 20 }) : { items: [] }
  const claims = await openClaims(ctx, { membershipIds: items.map(({ id }) => id) })
  return items.map((member) => ({ member, claims: claims.filter(({ membershipId }) => membershipId === member.id) }))
}

async function showRefund(c: StaffContext, form?: ReturnType<typeof freshForm>) {
  const payment = await getPayment(c.var.ctx, { paymentId: idOf(c) })
  const amountOre = kronorOf(payment.claim?.excessOre || payment.restOre)
  const fresh = freshForm({ amountOre, paidOn: c.var.ctx.clock.today() })
  return page(c, <RefundPage t={c.var.t} payment={payment} form={form ?? fresh} />)
}

async function showMove(c: StaffContext, form?: ReturnType<typeof freshForm>) {
  const payment = await getPayment(c.var.ctx, { paymentId: idOf(c) })
  const fresh = freshForm({ amountOre: kronorOf(payment.claim?.excessOre || payment.restOre) })
  return page(c, <MovePage t={c.var.t} payment={payment} kind="move" form={form ?? fresh} />)
}

async function showCorrection(c: StaffContext, form = freshForm()) {
  const payment: PaymentDetails = await getPayment(c.var.ctx, { paymentId: idOf(c) })
  return page(c, <MovePage t={c.var.t} payment={payment} kind="correction" form={form} />)
}

const page = (c: StaffContext, content: Child) => renderPage(c, { title: c.var.t('payments.one'), section: '/fees' }, content)

const kronorOf = (ore: number): string => String(ore / 100)
