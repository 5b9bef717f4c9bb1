import { DomainError } from '@lykta/core'
import { getMembership, listClasses, recordPeriod, reversePeriod } from '@lykta/core/memberships'
import { openClaims, paymentWays, recordPayment } from '@lykta/core/payments'
import type { Hono } from 'hono'
import { answerForm, freshForm, pages, redirectDone, renderPage, type Sent, type StaffContext, type StaffEnv } from '../../frame/index.ts'
import { ExemptionPage } from './exemption-page.tsx'
import { PaymentPage } from './payment-page.tsx'
import { ReversePage } from './reverse-page.tsx'

const section = '/members'

export const paymentPages = (): Hono<StaffEnv> =>
  pages()
    .get('/members/:id/payment', (c) => showPayment(c))
    .post('/members/:id/payment', (c) =>
      answerForm(
        c,
        async (sent) => {
          await recordPayment(c.var.ctx, { membershipId: idOf(c), ...payment(sent) })
          return redirectDone(c, `/members/${idOf(c)}`, 'members.done.paid')
        },
        (form) => showPayment(c, form),
      ),
    )
    .get('/members/:id/exemption', (c) => showExemption(c))
    .post('/members/:id/exemption', (c) =>
      answerForm(
        c,
        async (sent) => {
          const year = sent.number('year')
          await recordPeriod(c.var.ctx, { membershipId: idOf(c), cause: 'exemption', ...(year !== undefined && { year }) })
          return redirectDone(c, `/members/${idOf(c)}`, 'members.done.exempted')
        },
        (form) => showExemption(c, form),
      ),
    )
    .get('/members/:id/periods/:period/reverse', (c) => showReverse(c))
    .post('/members/:id/periods/:period/reverse', (c) =>
      answerForm(
        c,
        async (sent) => {
          await reversePeriod(c.var.ctx, { periodId: c.req.param('period'), reason: sent.text('reason') ?? '' })
          return redirectDone(c, `/members/${idOf(c)}`, 'members.done.reversed')
        },
        (form) => showReverse(c, form),
      ),
    )

const idOf = (c: StaffContext): string => c.req.param('id') ?? ''

/** `claim:<id>` or `year:2026`; nothing leaves it to the bylaws. */
function payment(sent: Sent) {
  const [kind, which] = sent.text('pays')?.split(':') ?? []
  const [amountOre, paidOn, way] = [sent.ore('amountOre'), sent.text('paidOn'), paymentWays.find((one) => one === sent.text('way'))]
  return {
    ...(kind === 'claim' && { claimId: which }),
    ...(kind === 'year' && { year: Number(which) }),
    ...(amountOre !== undefined && { amountOre }),
    ...(paidOn && { paidOn }),
    ...(way && { way }),
  }
}

async function showPayment(c: StaffContext, form?: ReturnType<typeof freshForm>) {
  const { t, ctx } = c.var
  const member = await getMembership(ctx, { id: idOf(c) })
  const claims = await openClaims(ctx, { membershipIds: [member.id] })
  const today = ctx.clock.today()
  const feeOre = (await listClasses(ctx)).find(({ id }) => id === member.classId)?.feeOre ?? 0
  const [first] = claims
  const amountOre = first ? first.remainingOre : feeOre
  const fresh = freshForm({
    paidOn: today,
    way: 'swish',
    pays: first ? `claim:${first.id}` : '',
    amountOre: amountOre > 0 ? String(amountOre / 100) : '',
  })
  const view = { t, member, feeOre, claims, year: Number(today.slice(0, 4)), form: form ?? fresh }
  return renderPage(c, { title: t('members.payment.title'), section }, <PaymentPage {...view} />)
}

async function showExemption(c: StaffContext, form = freshForm()) {
  const { t, ctx } = c.var
  const view = { t, member: await getMembership(ctx, { id: idOf(c) }), year: Number(ctx.clock.today().slice(0, 4)), form }
  return renderPage(c, { title: t('members.exemption.title'), section }, <ExemptionPage {...view} />)
}

async function showReverse(c: StaffContext, form = freshForm()) {
  const { t, ctx } = c.var
  const member = await getMembership(ctx, { id: idOf(c) })
  const period = member.periods.find(({ id }) => id === c.req.param('period'))
  if (!period) throw new DomainError('not_found', 'period_not_found')
  return renderPage(c, { title: t('members.reverse.title'), section }, <ReversePage {...{ t, member, period, form }} />)
}
