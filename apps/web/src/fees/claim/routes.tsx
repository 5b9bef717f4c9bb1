import { can, DomainError } from '@lykta/core'
import { exemptClaim, getClaim, printClaim, sendClaims, withdrawClaim } from '@lykta/core/fees'
import { listClasses } from '@lykta/core/memberships'
import { listNotices } from '@lykta/core/notices'
import { errorMessage } from '@lykta/i18n'
import type { Hono } from 'hono'
import type { WebDeps } from '../../deps.ts'
import { answerForm, freshForm, pages, redirectDone, renderPage, type StaffContext, type StaffEnv } from '../../frame/index.ts'
import { ClaimPage } from './claim-page.tsx'
import { SettlingPage } from './settling-page.tsx'

const section = '/fees'

export const claimPages = (deps: WebDeps): Hono<StaffEnv> =>
  pages()
    .get('/fees/claims/:id', (c) => showClaim(c))
    .get('/fees/claims/:id/slip', (c) => slip(c, deps))
    .get('/fees/claims/:id/exempt', (c) => showSettling(c, 'exempt'))
    .get('/fees/claims/:id/withdraw', (c) => showSettling(c, 'withdraw'))
    .post('/fees/claims/:id/send', async (c) => {
      const { queued } = await sendClaims(c.var.ctx, { claimIds: [idOf(c)] })
      return redirectDone(c, `/fees/claims/${idOf(c)}`, 'fees.done.sent', { n: queued })
    })
    .post('/fees/claims/:id/exempt', (c) =>
      answerForm(
        c,
        async () => {
          await exemptClaim(c.var.ctx, { claimId: idOf(c) })
          return redirectDone(c, `/fees/claims/${idOf(c)}`, 'fees.done.exempted')
        },
        (form) => showSettling(c, 'exempt', form),
      ),
    )
    .post('/fees/claims/:id/withdraw', (c) =>
      answerForm(
        c,
        async (sent) => {
          await withdrawClaim(c.var.ctx, { claimId: idOf(c), reason: sent.text('reason') ?? '' })
          return redirectDone(c, `/fees/claims/${idOf(c)}`, 'fees.done.withdrawn')
        },
        (form) => showSettling(c, 'withdraw', form),
      ),
    )

const idOf = (c: StaffContext): string => c.req.param('id') ?? ''

async function showClaim(c: StaffContext, message?: string) {
  const { t, ctx } = c.var
  const claim = await getClaim(ctx, { claimId: idOf(c) })
  const view = {
    t,
    claim,
    message,
    notices: (await listNotices(ctx, { claimId: claim.id })).items,
    classes: await listClasses(ctx),
    timeZone: ctx.clock.timeZone,
    mayPay: can(ctx.actor, 'payments:write'),
  }
  return renderPage(c, { title: t('fees.claim'), section }, <ClaimPage {...view} />)
}

async function showSettling(c: StaffContext, what: 'exempt' | 'withdraw', form = freshForm()) {
  const { t, ctx } = c.var
  const claim = await getClaim(ctx, { claimId: idOf(c) })
  return renderPage(c, { title: t(`fees.claim.${what}`), section }, <SettlingPage {...{ t, what, claim, form }} />)
}

async function slip(c: StaffContext, { printer }: WebDeps): Promise<Response> {
  const { t, ctx, lang } = c.var
  try {
    const pdf = await printClaim(ctx, { claimId: idOf(c) }, { printer })
    return c.body(new Uint8Array(pdf), 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${t('fees.claim.slip.file')}.pdf"`,
      'Cache-Control': 'no-store',
    })
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error
    c.status(409)
    return showClaim(c, errorMessage(lang, error.code, error.params))
  }
}
