import { parse } from '@lykta/core'
import { FirstRun, firstRun } from '@lykta/core/first-run'
import { hasUsers, signIn } from '@lykta/core/users'
import { Hono } from 'hono'
import type { WebDeps } from '../deps.ts'
import { answerForm, type FormAnswer, freshForm, named, type OpenContext, type OpenEnv, renderDoor, type Sent } from '../frame/index.ts'
import { Actions, Button, ErrorSummary, Form, formState, Heading, Input, Lead } from '../ui/index.ts'

/** The first user and the association in one form. There is no such page once somebody can sign in. */
export const firstRunPages = (deps: WebDeps): Hono<OpenEnv> =>
  new Hono<OpenEnv>()
    .get('/first-run', async (c) => ((await hasUsers(c.var.ctx)) ? c.redirect('/', 303) : showFirstRun(c, freshForm())))
    .post('/first-run', async (c) => {
      if (await hasUsers(c.var.ctx)) return c.redirect('/', 303)
      return answerForm(
        c,
        async (sent) => {
          const first = readFirstRun(sent, c)
          await firstRun(c.var.ctx, first)
          const result = await signIn(deps.auth, { email: first.email, password: first.password, ip: deps.clientAddress(c) })
          if (result.ok) for (const cookie of result.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
          return c.redirect('/', 303)
        },
        (form) => showFirstRun(c, form),
      )
    })

/** What was left empty is missing, and the schema says so of each. */
const readFirstRun = (sent: Sent, c: OpenContext) =>
  parse(FirstRun, {
    associationName: sent.text('associationName'),
    name: sent.text('name'),
    email: sent.text('email'),
    password: sent.text('password'),
    language: c.var.lang,
  })

function showFirstRun(c: OpenContext, { values, errors, message }: FormAnswer) {
  const { t } = c.var
  const field = formState(values, errors)
  const labels = {
    associationName: t('firstRun.associationName'),
    name: t('firstRun.name'),
    email: t('signIn.email'),
    password: t('signIn.password'),
  }
  return renderDoor(
    c,
    { title: t('firstRun.title') },
    <>
      <Heading>{t('firstRun.title')}</Heading>
      <Lead>{t('firstRun.lead')}</Lead>
      <Form action="/first-run">
        <ErrorSummary t={t} errors={named(errors, labels)} message={message} />
        <Input {...field('associationName')} t={t} label={labels.associationName} autocomplete="organization" />
        <Input {...field('name')} t={t} label={labels.name} autocomplete="name" />
        <Input {...field('email')} t={t} label={labels.email} type="email" autocomplete="username" />
        <Input
          {...field('password')}
          t={t}
          label={labels.password}
          type="password"
          autocomplete="new-password"
          hint={t('signIn.passwordHint')}
        />
        <Actions>
          <Button>{t('firstRun.button')}</Button>
        </Actions>
      </Form>
    </>,
  )
}
