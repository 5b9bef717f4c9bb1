import { createLimit, DomainError } from '@lykta/core'
import { applyForMembership, applyLimit, confirmApplication, joinPage } from '@lykta/core/applications'
import { errorMessage, languages } from '@lykta/i18n'
import { Hono } from 'hono'
import type { WebDeps } from '../../deps.ts'
import { type FormAnswer, freshForm, type OpenContext, type OpenEnv, readForm, type Sent, visitorLanguage } from '../../frame/index.ts'
import { Actions, Button, Form, fieldErrors } from '../../ui/index.ts'
import { allowed, notHere, renderPublic, Said } from '../page.tsx'
import { Asked } from '../unsubscribe.tsx'
import { JoinForm } from './join-form.tsx'
import { type Ticked, tickedIn } from './safe-questions.tsx'
import { sentApplication } from './sent-application.ts'

type Deps = Pick<WebDeps, 'context' | 'clientAddress'>

/** Asking to become a member. The answer is the same whoever the address belongs to, and for a machine too. */
export function joinPages(deps: Deps) {
  const mayTry = createLimit(applyLimit)
  return new Hono<OpenEnv>()
    .get('/join', (c) => showForm(c, deps))
    .post('/join', async (c) => {
      const language = visitorLanguage(c, languages)
      if (!mayTry(deps.clientAddress(c), deps.context({ kind: 'visitor' }).clock.now()))
        return renderPublic(c, { language, status: 429 }, (t) => <Said title={t('public.tooMany.title')} text={t('error.rate_limited')} />)
      return takeForm(c, deps)
    })
    .options('/join', allowed)
    .get('/j/:token', (c) =>
      renderPublic(c, { language: visitorLanguage(c, languages) }, (t) => (
        <>
          <Said title={t('public.confirm.title')} text={t('join.confirm.text')} />
          <Form action="">
            <Actions>
              <Button>{t('join.confirm.button')}</Button>
            </Actions>
          </Form>
        </>
      )),
    )
    .post('/j/:token', async (c) => {
      const done = await confirmApplication(deps.context({ kind: 'visitor' }), { token: c.req.param('token') })
      return renderPublic(c, { language: visitorLanguage(c, languages) }, (t) =>
        done ? (
          <Said title={t('public.confirm.done.title')} text={t('join.confirm.done')} />
        ) : (
          <Said title={t('public.linkInvalid.title')} text={t('join.linkInvalid')} />
        ),
      )
    })
    .options('/j/:token', allowed)
}

async function takeForm(c: OpenContext, deps: Deps): Promise<Response> {
  const language = visitorLanguage(c, languages)
  const sent = await readForm(c).catch(() => undefined)
  // nobody sees this field: who fills it in is a machine
  if (sent?.text('website') !== undefined) return renderPublic(c, { language }, (t) => <Asked t={t} />)
  try {
    if (!sent) throw new DomainError('invalid', 'invalid_input')
    await applyForMembership(deps.context({ kind: 'visitor' }), sentApplication(sent, language))
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error
    if (error.kind === 'not_found' && error.issues.length === 0) return notHere(c, language)
    c.status(422)
    const errors = fieldErrors(language, error)
    const message = Object.keys(errors).length > 0 ? undefined : errorMessage(language, error.code, error.params)
    return showForm(c, deps, { values: sent ? valuesOf(sent) : {}, errors, message }, sent && tickedIn(sent))
  }
  return renderPublic(c, { language }, (t) => <Asked t={t} />)
}

const fields = [
  ...['classId', 'givenName', 'familyName', 'birthYear', 'email', 'language', 'phone', 'street', 'postcode', 'city', 'protectedIdentity'],
  ...['sender', 'fromMinute', 'untilMinute', 'plainEnvelope', 'mayLeaveMessage'].map((name) => `safe.${name}`),
]

const valuesOf = (sent: Sent): Record<string, string> => Object.fromEntries(fields.map((name) => [name, sent.text(name) ?? '']))

async function showForm(
  c: OpenContext,
  deps: Deps,
  form: FormAnswer = freshForm(),
  ticked: Ticked = { channels: [], days: [] },
): Promise<Response> {
  const language = visitorLanguage(c, languages)
  try {
    const page = await joinPage(deps.context({ kind: 'visitor' }))
    return renderPublic(c, { language }, (t) => <JoinForm t={t} page={page} form={form} ticked={ticked} />)
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'not_found') return notHere(c, language)
    throw error
  }
}
