import { createLimit, DomainError } from '@lykta/core'
import { signUp, signUpLimit, signUpPage } from '@lykta/core/subscriptions'
import { type Language, languageName, languageOr, languages } from '@lykta/i18n'
import { Hono } from 'hono'
import type { WebDeps } from '../deps.ts'
import { type FormAnswer, freshForm, type OpenContext, type OpenEnv, readForm, type Sent, visitorLanguage } from '../frame/index.ts'
import { Actions, Button, Checkbox, ErrorSummary, Form, fieldErrors, formState, Input, Select, Trap } from '../ui/index.ts'
import { allowed, notHere, type PublicWords, renderPublic, Said } from './page.tsx'
import { Asked } from './unsubscribe.tsx'

const path = '/sign-up/:series'
type Deps = Pick<WebDeps, 'context' | 'clientAddress'>

/** Asking for a letter that anybody may have. The answer is the same whoever the address belongs to, and for a machine too. */
export function signUpPages(deps: Deps) {
  const mayTry = createLimit(signUpLimit)
  return new Hono<OpenEnv>()
    .get(path, (c) => showForm(c, deps, freshForm()))
    .post(path, async (c) => {
      const ctx = deps.context({ kind: 'visitor' })
      const language = visitorLanguage(c, languages)
      if (!mayTry(deps.clientAddress(c), ctx.clock.now()))
        return renderPublic(c, { language, status: 429 }, (t) => <Said title={t('public.tooMany.title')} text={t('error.rate_limited')} />)
      const sent = await readForm(c)
      // nobody sees this field: who fills it in is a machine
      if (sent.text('website') === undefined) {
        try {
          await signUp(ctx, wishOf(sent, c.req.param('series'), language))
        } catch (error) {
          if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error
          if (error.kind === 'not_found') return notHere(c, language)
          c.status(422)
          return showForm(c, deps, { values: valuesOf(sent), errors: fieldErrors(language, error), message: undefined })
        }
      }
      return renderPublic(c, { language }, (t) => <Asked t={t} />)
    })
    .options(path, allowed)
}

const wishOf = (sent: Sent, series: string, language: Language): Parameters<typeof signUp>[1] => ({
  series,
  email: sent.text('email') ?? '',
  givenName: sent.text('givenName') ?? '',
  language: languageOr(sent.text('language') ?? language),
  showSender: sent.ticked('showSender'),
})

const valuesOf = (sent: Sent): Record<string, string> => ({
  email: sent.text('email') ?? '',
  givenName: sent.text('givenName') ?? '',
  language: sent.text('language') ?? '',
  ...(sent.ticked('showSender') && { showSender: 'on' }),
})

async function showForm(c: OpenContext, deps: Deps, form: FormAnswer): Promise<Response> {
  const language = visitorLanguage(c, languages)
  try {
    const { label } = await signUpPage(deps.context({ kind: 'visitor' }), { series: c.req.param('series') ?? '', language })
    return renderPublic(c, { language }, (t) => <SignUp t={t} label={label} form={form} />)
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'not_found') return notHere(c, language)
    throw error
  }
}

const SignUp = ({ t, label, form }: { t: PublicWords; label: string | null; form: FormAnswer }) => {
  const field = formState(form.values, form.errors)
  return (
    <>
      <Said title={label ?? t('public.signUp.title')} text={t('public.signUp.text')} />
      <Form action="">
        <ErrorSummary t={t} errors={form.errors} message={form.message} />
        <Input {...field('email')} t={t} type="email" label={t('public.signUp.email')} autocomplete="email" />
        <Input {...field('givenName')} t={t} label={t('public.signUp.name')} autocomplete="given-name" optional />
        <Select
          t={t}
          name="language"
          label={t('public.signUp.language')}
          options={languages.map((value) => ({ value, label: languageName(value) }))}
          value={form.values.language || t.lang}
        />
        <Checkbox
          t={t}
          name="showSender"
          label={t('public.signUp.showSender')}
          hint={t('public.signUp.showSenderHint')}
          checked={form.values.showSender === 'on'}
        />
        <Trap label={t('public.signUp.leaveEmpty')} name="website" />
        <Actions>
          <Button>{t('public.signUp.button')}</Button>
        </Actions>
      </Form>
    </>
  )
}
