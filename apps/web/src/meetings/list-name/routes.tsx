import { DomainError } from '@lykta/core'
import { getListName, type SetListName, setListName } from '@lykta/core/meetings'
import { getMembership } from '@lykta/core/memberships'
import type { Hono } from 'hono'
import type { z } from 'zod'
import {
  answerForm,
  type FormAnswer,
  freshForm,
  pages,
  redirectDone,
  renderPage,
  type Sent,
  type StaffContext,
  type StaffEnv,
} from '../../frame/index.ts'
import { ListNamePage } from './list-name-page.tsx'

export const listNamePages = (): Hono<StaffEnv> =>
  pages()
    .get('/members/:id/list-name', (c) => showListName(c, c.req.param('id')))
    .post('/members/:id/list-name', (c) =>
      answerForm(
        c,
        async (sent) => {
          await setListName(c.var.ctx, { membershipId: c.req.param('id'), as: sentName(sent) })
          return redirectDone(c, `/members/${c.req.param('id')}`, 'meetings.done.listName')
        },
        (form) => showListName(c, c.req.param('id'), form),
      ),
    )

/** The verb's own place for a missing alias is inside what the form sends flat. */
function sentName(sent: Sent): z.input<typeof SetListName>['as'] {
  const kind = sent.text('kind')
  if (kind !== 'alias') return { kind: kind === 'number' ? 'number' : 'name' }
  const alias = sent.text('alias')
  if (!alias) throw new DomainError('invalid', 'required', { pointer: '/alias' })
  return { kind, alias }
}

async function showListName(c: StaffContext, membershipId: string, form?: FormAnswer) {
  const { t, ctx } = c.var
  const member = await getMembership(ctx, { id: membershipId })
  const known = await getListName(ctx, { membershipId })
  const fresh = freshForm({ kind: known.kind, alias: 'alias' in known ? known.alias : '' })
  return renderPage(c, { title: t('meetings.listName'), section: '/members' }, <ListNamePage t={t} member={member} form={form ?? fresh} />)
}
