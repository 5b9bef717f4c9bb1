import { can, DomainError } from '@lykta/core'
import { listNotices, markNoticesPosted, noticeStatus, printNotices, settleNotices } from '@lykta/core/notices'
import { errorMessage, isPageLanguage } from '@lykta/i18n'
import type { Hono } from 'hono'
import type { WebDeps } from '../../deps.ts'
import { pages, readForm, redirectDone, renderPage, type StaffContext, type StaffEnv } from '../../frame/index.ts'
import { LettersPage } from './letters-page.tsx'

const home = '/fees/letters'

export const feeLetterPages = (deps: WebDeps): Hono<StaffEnv> =>
  pages()
    .get(home, (c) => showLetters(c))
    .post(`${home}/settle`, (c) =>
      orSay(c, async () => {
        const as = (await readForm(c)).text('as') === 'resend' ? 'resend' : 'sent'
        const { settled } = await settleNotices(c.var.ctx, { as })
        return redirectDone(c, home, 'fees.done.settled', { n: settled })
      }),
    )
    .post(`${home}/posted`, (c) =>
      orSay(c, async () => {
        const { posted } = await markNoticesPosted(c.var.ctx)
        return redirectDone(c, home, 'fees.done.posted', { n: posted })
      }),
    )
    // a form and no link: it judges each recipient anew
    .post(`${home}/print`, (c) => orSay(c, () => download(c, deps)))

async function showLetters(c: StaffContext, message?: string) {
  const { t, ctx } = c.var
  const after = c.req.query('after')
  const { items, next } = await listNotices(ctx, after ? { after } : {})
  const view = {
    t,
    message,
    status: await noticeStatus(ctx),
    notices: items,
    next: next === null ? undefined : `${home}?${new URLSearchParams({ after: next })}`,
    timeZone: ctx.clock.timeZone,
    mayWrite: can(ctx.actor, 'members:write'),
  }
  return renderPage(c, { title: t('fees.letters'), section: '/fees' }, <LettersPage {...view} />)
}

/** What cannot be done as things stand is said on the page itself. */
async function orSay(c: StaffContext, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error
    c.status(409)
    return showLetters(c, errorMessage(c.var.lang, error.code, error.params))
  }
}

async function download(c: StaffContext, { printer }: WebDeps): Promise<Response> {
  const { ctx, t } = c.var
  const part = (await readForm(c)).text('part') === 'envelopes' ? 'envelopes' : 'letters'
  const language = isPageLanguage(t.lang) ? t.lang : 'sv'
  const { pdf } = await printNotices(ctx, { part, language }, { printer })
  // a name that says nothing: it stays in the list of downloads
  return c.body(new Uint8Array(pdf), 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `attachment; filename="${t(`fees.letters.file.${part}`)}.pdf"`,
    'Cache-Control': 'no-store',
  })
}
