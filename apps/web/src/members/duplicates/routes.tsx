import { can } from '@lykta/core'
import {
  compareContacts,
  findPair,
  listDuplicates,
  listMerges,
  MergeField,
  mergeContacts,
  tellApart,
  undoMerge,
} from '@lykta/core/duplicates'
import { listClasses } from '@lykta/core/memberships'
import type { Hono } from 'hono'
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
import { ComparePage } from './compare-page.tsx'
import { compareAddress, DuplicatesPage } from './duplicates-page.tsx'

const [home, section] = ['/members/duplicates', '/members']

export const duplicatePages = (): Hono<StaffEnv> =>
  pages()
    .get(home, (c) => showDuplicates(c))
    .post(`${home}/pair`, (c) =>
      answerForm(
        c,
        async (sent) => {
          const { firstId, secondId } = await findPair(c.var.ctx, {
            firstNumber: sent.number('firstNumber') ?? Number.NaN,
            secondNumber: sent.number('secondNumber') ?? Number.NaN,
          })
          return c.redirect(compareAddress(firstId, secondId), 303)
        },
        (form) => showDuplicates(c, form),
      ),
    )
    .post(`${home}/apart`, (c) =>
      answerForm(
        c,
        async (sent) => {
          await tellApart(c.var.ctx, pairOf(sent))
          return redirectDone(c, home, 'duplicates.done.apart')
        },
        (form) => showDuplicates(c, form),
      ),
    )
    .post(`${home}/undo`, (c) =>
      answerForm(
        c,
        async (sent) => {
          await undoMerge(c.var.ctx, { goneId: sent.text('goneId') ?? '' })
          return redirectDone(c, home, 'duplicates.done.undone')
        },
        (form) => showDuplicates(c, form),
      ),
    )
    .get(`${home}/compare`, (c) => showCompare(c, { firstId: c.req.query('first') ?? '', secondId: c.req.query('second') ?? '' }))
    .post(`${home}/merge`, (c) =>
      answerForm(
        c,
        async (sent) => {
          const { undoable } = await mergeContacts(c.var.ctx, mergeOf(sent))
          return redirectDone(c, home, undoable ? 'duplicates.done.merged' : 'duplicates.done.withoutTrace')
        },
        (form, sent) => showCompare(c, pairOf(sent), form),
      ),
    )

const pairOf = (sent: Sent) => ({ firstId: sent.text('firstId') ?? '', secondId: sent.text('secondId') ?? '' })

/** What was chosen of the second is taken over by the first; where one has a new identity, that one is kept. */
function mergeOf(sent: Sent) {
  const { firstId, secondId } = pairOf(sent)
  const [keptId, goneId] = sent.text('keep') === 'second' ? [secondId, firstId] : [firstId, secondId]
  const take = MergeField.options.filter((field) => sent.text(field) === 'second')
  return { keptId, goneId, take, withoutTrace: sent.ticked('withoutTrace') }
}

async function showDuplicates(c: StaffContext, form = freshForm()) {
  const { t, ctx } = c.var
  const after = unseal(c, c.req.query('after'))
  const { items, next } = await listDuplicates(ctx, { limit: 20, ...(after && { after }) })
  const view = {
    t,
    pairs: items,
    next: next ? `${home}?${new URLSearchParams({ after: seal(c, next) })}` : undefined,
    merges: await listMerges(ctx),
    classes: await listClasses(ctx),
    timeZone: ctx.clock.timeZone,
    mayMergeAny: can(ctx.actor, 'members:erase'),
    form,
  }
  return renderPage(c, { title: t('duplicates.title'), section }, <DuplicatesPage {...view} />)
}

async function showCompare(c: StaffContext, pair: { firstId: string; secondId: string }, form = freshForm()) {
  const { t, ctx } = c.var
  const view = { t, comparison: await compareContacts(ctx, pair), classes: await listClasses(ctx), form }
  return renderPage(c, { title: t('duplicates.compare.title'), section }, <ComparePage {...view} />)
}
