import { changePassword } from '@lykta/core/users'
import { formatList, languageName } from '@lykta/i18n'
import type { Hono } from 'hono'
import type { WebDeps } from '../deps.ts'
import { answerForm, freshForm, pages, redirectDone, renderPage, type StaffContext, type StaffEnv } from '../frame/index.ts'
import { Card, DescriptionList, Heading, LeftToRight, Note, Typed } from '../ui/index.ts'
import { ChangePasswordForm } from './change-password-form.tsx'

/** Whoever is signed in: what is known of her, and her password. */
export const accountPages = (deps: WebDeps): Hono<StaffEnv> =>
  pages()
    .get('/account', (c) => showAccount(c))
    .post('/account', (c) =>
      answerForm(
        c,
        async (sent) => {
          const input = { currentPassword: sent.text('currentPassword') ?? '', newPassword: sent.text('newPassword') ?? '' }
          const cookies = await changePassword(c.var.ctx, input, { auth: deps.auth, headers: c.req.raw.headers })
          for (const cookie of cookies.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
          return redirectDone(c, '/account', 'account.done.password')
        },
        (form) => showAccount(c, form),
      ),
    )

function showAccount(c: StaffContext, form = freshForm()) {
  const { t, user, lang } = c.var
  return renderPage(
    c,
    { title: t('account.title') },
    <>
      <Heading>{t('account.title')}</Heading>
      <Card>
        <DescriptionList
          items={[
            { term: t('account.name'), value: <Typed>{user.name}</Typed> },
            { term: t('account.email'), value: <LeftToRight>{user.email}</LeftToRight> },
            {
              term: t('account.roles'),
              value: formatList(
                lang,
                user.roles.map((role) => t(`users.role.${role}`)),
              ),
            },
            { term: t('account.language'), value: languageName(lang, lang) },
          ]}
        />
        <Note>{t('account.change')}</Note>
      </Card>
      <ChangePasswordForm t={t} form={form} />
    </>,
  )
}
