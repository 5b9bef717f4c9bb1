import { type Context, DomainError, invalidInput } from '@lykta/core'
import { setUpSeries } from '@lykta/core/newsletters'
import { isSetUp, SetUpAssociation, setUpAssociation, updateSettings } from '@lykta/core/settings'
import { CreateFirstUser, createFirstUser, hasUsers, signIn } from '@lykta/core/users'
import type { Translate } from '@lykta/i18n'
import { Hono } from 'hono'
import type { WebDeps } from '../deps.ts'
import {
  answerForm,
  clientAddress,
  type FormAnswer,
  freshForm,
  named,
  type OpenContext,
  type OpenEnv,
  renderDoor,
  type Sent,
} from '../frame/index.ts'
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
          await start(deps, first, c.var.t)
          const result = await signIn(deps.auth, { email: first.user.email, password: first.user.password, ip: clientAddress(c) })
          if (result.ok) for (const cookie of result.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
          return c.redirect('/', 303)
        },
        (form) => showFirstRun(c, form),
      )
    })

type FirstRun = ReturnType<typeof readFirstRun>

/** Both halves are checked before either is done, so that every field that is wrong is said at once. */
function readFirstRun(sent: Sent, c: OpenContext) {
  const user = {
    name: sent.text('name'),
    email: sent.text('email'),
    password: sent.text('password'),
    language: c.var.lang,
  }
  const association = { associationName: sent.text('associationName') }
  const [first, second] = [SetUpAssociation.safeParse(association), CreateFirstUser.safeParse(user)]
  if (first.success && second.success) return { association: first.data, user: second.data }
  const issues = [first, second].flatMap(({ error }) => (error ? invalidInput(error).issues : []))
  throw new DomainError('invalid', 'invalid_input', { issues })
}

/** All or nothing: an association without its settings would have no page to make them on. */
async function start(deps: WebDeps, { user, association }: FirstRun, t: Translate): Promise<void> {
  const visitor = deps.context({ kind: 'visitor' })
  await visitor.db.$transaction(async (db) => {
    const { id, roles } = await createFirstUser({ ...visitor, db }, user)
    const board: Context = { ...deps.context({ kind: 'user', userId: id, roles }), db }
    // an import from the command line makes one that has no name yet
    await ((await isSetUp(board)) ? updateSettings(board, { associationName: association.associationName }) : setUpAssociation(board, association))
    await setUpSeries(board, {
      senderName: association.associationName,
      discreetName: t('firstRun.discreetName'),
      senderAddress: user.email,
    })
  })
}

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
