import { can, parse } from '@lykta/core'
import { countApplications } from '@lykta/core/applications'
import { NameSearch } from '@lykta/core/contacts'
import { listClasses, listMemberships } from '@lykta/core/memberships'
import type { Hono } from 'hono'
import { z } from 'zod'
import { answerForm, freshForm, pages, renderPage, type StaffContext, type StaffEnv, seal, unseal } from '../../frame/index.ts'
import { type ListQuery, readListQuery, verbInput } from './list-query.ts'
import { MembersPage } from './members-page.tsx'

const Search = z.object({ q: NameSearch })

export const listPages = (): Hono<StaffEnv> =>
  pages()
    .get('/members', (c) => showMembers(c))
    // A name never stands in an address: it is sent, sealed, and redirected to.
    .post('/members', (c) =>
      answerForm(
        c,
        async (sent) => {
          const { q } = parse(Search, { q: sent.text('q') ?? '' })
          return c.redirect(`/members?${new URLSearchParams({ found: seal(c, q) })}`, 303)
        },
        (form) => showMembers(c, form),
      ),
    )

async function showMembers(c: StaffContext, form = freshForm()) {
  const { t, ctx, lang } = c.var
  const query = readListQuery(c.req.query())
  const q = unseal(c, query.found)
  const after = unseal(c, query.after)
  const classes = await listClasses(ctx)
  const { items, next } = await listMemberships(ctx, { ...verbInput(query), collation: lang, ...(q && { q }), ...(after && { after }) })
  const view = {
    t,
    query,
    classes,
    members: items,
    next: next && addressOf({ ...query, after: seal(c, next) }),
    search: { ...form, values: { q: q ?? '', ...form.values } },
    found: q,
    year: Number(ctx.clock.today().slice(0, 4)),
    mayWrite: can(ctx.actor, 'members:write'),
    mayExport: can(ctx.actor, 'members:export'),
    applications: await countApplications(ctx),
  }
  return renderPage(c, { title: t('members.title'), section: '/members' }, <MembersPage {...view} />)
}

const addressOf = (query: ListQuery): string => `/members?${new URLSearchParams({ ...query })}`
