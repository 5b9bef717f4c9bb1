import { DomainError, type Role, roles } from '@lykta/core'
import { createUser, disableUser, listUsers } from '@lykta/core/users'
import type { Hono } from 'hono'
import { answerForm, freshForm, pages, redirectDone, renderPage, type Sent, type StaffContext, type StaffEnv } from '../frame/index.ts'
import { DisableUserPage } from './disable-user-page.tsx'
import { NewUserPage } from './new-user-page.tsx'
import { UsersPage } from './users-page.tsx'

const section = '/users'

export const userPages = (): Hono<StaffEnv> =>
  pages()
    .get('/users', async (c) => {
      const { t, ctx, user } = c.var
      return renderPage(c, { title: t('users.title'), section }, <UsersPage t={t} users={await listUsers(ctx)} self={user.id} />)
    })
    .get('/users/new', (c) => showNewUser(c))
    .post('/users/new', (c) =>
      answerForm(
        c,
        async (sent) => {
          await createUser(c.var.ctx, newUser(sent))
          return redirectDone(c, '/users', 'users.done.added')
        },
        (form, sent) => showNewUser(c, form, sent.all('roles')),
      ),
    )
    .get('/users/:id/disable', (c) => showDisable(c, c.req.param('id')))
    .post('/users/:id/disable', (c) =>
      answerForm(
        c,
        async () => {
          await disableUser(c.var.ctx, { id: c.req.param('id') })
          return redirectDone(c, '/users', 'users.done.disabled')
        },
        (form) => showDisable(c, c.req.param('id'), form),
      ),
    )

const newUser = (sent: Sent) => ({
  name: sent.text('name') ?? '',
  email: sent.text('email') ?? '',
  password: sent.text('password') ?? '',
  roles: sent.all('roles').flatMap((text): Role[] => roles.filter((role) => role === text)),
  language: sent.text('language') ?? 'sv',
})

function showNewUser(c: StaffContext, form = freshForm(), chosen: string[] = []) {
  const { t } = c.var
  return renderPage(c, { title: t('users.new.title'), section }, <NewUserPage t={t} form={form} chosen={chosen} />)
}

async function showDisable(c: StaffContext, id: string, form = freshForm()) {
  const { t, ctx } = c.var
  const user = (await listUsers(ctx)).find((one) => one.id === id)
  if (!user) throw new DomainError('not_found', 'user_not_found')
  return renderPage(c, { title: t('users.disable.tab'), section }, <DisableUserPage t={t} user={user} form={form} />)
}
