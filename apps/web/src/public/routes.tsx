import { unsubscribe, unsubscribePage } from '@lykta/core/mailing'
import { languageOr, languages, type PublicKey, publicTranslator, type Translate } from '@lykta/i18n'
import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { WebDeps } from '../deps.ts'
import { chosenLanguage, exitAddress, languageLinks, type OpenEnv } from '../frame/index.ts'
import { Actions, Button, Form, Heading, Lead, PublicLayout } from '../ui/index.ts'

type PublicWords = Translate<PublicKey>

/**
 * Where the link in a letter leads. Looking at it changes nothing, for mail scanners open every link; only a POST does, by
 * the button or by the mail program itself (RFC 8058). Whether the token is somebody's cannot be told from any answer.
 */
export const publicPages = (deps: Pick<WebDeps, 'context'>) =>
  new Hono<OpenEnv>()
    .get('/u/:token', async (c) => renderPublic(c, await wordsFor(c, deps), (t) => <Ask t={t} />))
    .post('/u/:token', async (c) => {
      const oneClick = await isOneClick(c)
      const ctx = deps.context({ kind: 'visitor' })
      await unsubscribe(ctx, { token: tokenOf(c), source: oneClick ? 'one_click' : 'page' })
      c.header('X-Robots-Tag', 'noindex, nofollow')
      return oneClick ? c.text('', 200) : renderPublic(c, await wordsFor(c, deps), (t) => <Done t={t} />)
    })
    .options('/u/:token', (c) => c.body(null, 204, { Allow: 'GET, HEAD, OPTIONS, POST' }))

/** A token is longer than a thousand characters only when it is none. */
const tokenOf = (c: Context): string => (c.req.param('token') ?? '').slice(0, 500)

/** The one field that RFC 8058 §3.1 lets a mail program send, as a form of either kind. */
async function isOneClick(c: Context): Promise<boolean> {
  const form = await c.req.formData().catch(() => undefined)
  return form?.get('List-Unsubscribe') === 'One-Click'
}

/** The language chosen on the page, else that of whoever the letter was to. */
async function wordsFor(c: Context, deps: Pick<WebDeps, 'context'>): Promise<PublicWords> {
  const { language } = await unsubscribePage(deps.context({ kind: 'visitor' }), { token: tokenOf(c) })
  return publicTranslator(chosenLanguage(c, languages) ?? languageOr(language))
}

function renderPublic(c: Context<OpenEnv>, t: PublicWords, content: (t: PublicWords) => Child): Response | Promise<Response> {
  c.header('X-Robots-Tag', 'noindex, nofollow')
  return c.html(
    <PublicLayout t={t} title={t('public.title')} languages={languageLinks(c, languages)} exitTo={exitAddress}>
      {content(t)}
    </PublicLayout>,
  )
}

const Ask = ({ t }: { t: PublicWords }) => (
  <>
    <Heading>{t('public.unsubscribe.title')}</Heading>
    <Lead>{t('public.unsubscribe.text')}</Lead>
    {/* the same address, so that it need not be written here */}
    <Form action="">
      <Actions>
        <Button>{t('public.unsubscribe.button')}</Button>
      </Actions>
    </Form>
  </>
)

const Done = ({ t }: { t: PublicWords }) => (
  <>
    <Heading>{t('public.unsubscribe.done.title')}</Heading>
    <Lead>{t('public.unsubscribe.done.text')}</Lead>
  </>
)
