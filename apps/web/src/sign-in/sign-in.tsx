import { hasUsers, signIn } from '@lykta/core/users'
import { errorMessage } from '@lykta/i18n'
import { Hono } from 'hono'
import type { WebDeps } from '../deps.ts'
import { answerForm, type FormAnswer, freshForm, type OpenContext, type OpenEnv, renderDoor } from '../frame/index.ts'
import { Actions, Button, ErrorSummary, Form, formState, Heading, Input } from '../ui/index.ts'

export const signInPages = (deps: WebDeps): Hono<OpenEnv> =>
  new Hono<OpenEnv>()
    .get('/sign-in', async (c) => {
      if (c.var.user) return c.redirect('/', 303)
      if (!(await hasUsers(c.var.ctx))) return c.redirect('/first-run', 303)
      return showSignIn(c, freshForm({ to: c.req.query('to') ?? '' }))
    })
    .post('/sign-in', (c) =>
      answerForm(
        c,
        async (sent) => {
          const { to = '', email = '' } = { to: sent.text('to'), email: sent.text('email') }
          const userAgent = c.req.header('user-agent')?.slice(0, 1000)
          const result = await signIn(deps.auth, {
            email,
            password: sent.text('password') ?? '',
            ip: deps.clientAddress(c),
            ...(userAgent && { userAgent }),
          })
          if (!result.ok) return refuse(c, result, { to, email })
          for (const cookie of result.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
          return c.redirect(ownAddress(to, deps.baseUrl), 303)
        },
        (form) => showSignIn(c, form),
      ),
    )

function refuse(c: OpenContext, result: { code: string; retryAfterSeconds?: number }, values: Record<string, string>) {
  const { code, retryAfterSeconds } = result
  c.status(retryAfterSeconds === undefined ? 422 : 429)
  if (retryAfterSeconds !== undefined) c.header('Retry-After', String(retryAfterSeconds))
  const message = errorMessage(c.var.lang, code, { seconds: retryAfterSeconds ?? 0 })
  return showSignIn(c, { values, errors: {}, message })
}

function showSignIn(c: OpenContext, { values, errors, message }: FormAnswer) {
  const { t } = c.var
  const field = formState(values, errors)
  return renderDoor(
    c,
    { title: t('signIn.title') },
    <>
      <Heading>{t('signIn.title')}</Heading>
      <Form action="/sign-in">
        <ErrorSummary t={t} errors={errors} message={message} />
        <input type="hidden" name="to" value={values.to} />
        <Input {...field('email')} t={t} label={t('signIn.email')} type="email" autocomplete="username" />
        <Input {...field('password')} t={t} label={t('signIn.password')} type="password" autocomplete="current-password" />
        <Actions>
          <Button>{t('signIn.button')}</Button>
        </Actions>
      </Form>
    </>,
  )
}

/** The page she wanted before she was asked to sign in, if it is one of ours. */
function ownAddress(to: string, baseUrl: string): string {
  if (!to.startsWith('/') || !URL.canParse(to, baseUrl)) return '/'
  const { origin, pathname, search } = new URL(to, baseUrl)
  return origin === new URL(baseUrl).origin ? pathname + search : '/'
}
