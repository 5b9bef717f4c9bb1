import { unsubscribe, unsubscribePage } from '@lykta/core/mailing'
import { askAgain } from '@lykta/core/subscriptions'
import { type Language, languageOr, languages } from '@lykta/i18n'
import { type Context, Hono } from 'hono'
import type { WebDeps } from '../deps.ts'
import { chosenLanguage, type OpenEnv } from '../frame/index.ts'
import { Actions, Button, Card, Form } from '../ui/index.ts'
import { allowed, type PublicWords, renderPublic, Said } from './page.tsx'

const path = '/u/:token'

/** Leaving a series, or all of them: by a button, or by the mail program itself (RFC 8058). */
export const unsubscribePages = (deps: Pick<WebDeps, 'context'>) =>
  new Hono<OpenEnv>()
    .get(path, async (c) => renderPublic(c, { language: await languageFor(c, deps) }, (t) => <Ask t={t} />))
    .post(path, async (c) => {
      const ctx = deps.context({ kind: 'visitor' })
      const token = c.req.param('token')
      const wish = await wishOf(c)
      if (wish === 'one_click') {
        await unsubscribe(ctx, { token, source: 'one_click' })
        return c.text('', 200, { 'X-Robots-Tag': 'noindex, nofollow' })
      }
      if (wish === 'again') await askAgain(ctx, { token })
      else await unsubscribe(ctx, { token, source: 'page', scope: wish })
      const Answer = wish === 'again' ? Asked : wish === 'all' ? GoneFromAll : Gone
      return renderPublic(c, { language: await languageFor(c, deps) }, (t) => <Answer t={t} />)
    })
    .options(path, allowed)

/** The one field that RFC 8058 §3.1 lets a mail program send, as a form of either kind; else what the button says. */
async function wishOf(c: Context): Promise<'one_click' | 'series' | 'all' | 'again'> {
  const form = await c.req.formData().catch(() => undefined)
  if (form?.get('List-Unsubscribe') === 'One-Click') return 'one_click'
  const wish = form?.get('do')
  return wish === 'all' || wish === 'again' ? wish : 'series'
}

/** The language chosen on the page, else that of whoever the letter was to. */
async function languageFor(c: Context, deps: Pick<WebDeps, 'context'>): Promise<Language> {
  const { language } = await unsubscribePage(deps.context({ kind: 'visitor' }), { token: c.req.param('token') ?? '' })
  return chosenLanguage(c, languages) ?? languageOr(language)
}

interface WordsProps {
  t: PublicWords
}

const Ask = ({ t }: WordsProps) => (
  <>
    <Said title={t('public.unsubscribe.title')} text={t('public.unsubscribe.text')} />
    {/* the same address, so that it need not be written here */}
    <Form action="">
      <Actions>
        <Button name="do" value="series">
          {t('public.unsubscribe.button')}
        </Button>
        <Button name="do" value="all" tone="secondary">
          {t('public.unsubscribe.all')}
        </Button>
      </Actions>
    </Form>
  </>
)

const Gone = ({ t }: WordsProps) => (
  <>
    <Said title={t('public.unsubscribe.done.title')} text={t('public.unsubscribe.done.text')} />
    <Again t={t} />
  </>
)

const GoneFromAll = ({ t }: WordsProps) => (
  <>
    <Said title={t('public.unsubscribe.done.title')} text={t('public.unsubscribe.doneAll.text')} />
    <Again t={t} />
  </>
)

const Again = ({ t }: WordsProps) => (
  <Card>
    <p>{t('public.again.text')}</p>
    <Form action="">
      <Actions>
        <Button name="do" value="again" tone="secondary">
          {t('public.again.button')}
        </Button>
      </Actions>
    </Form>
  </Card>
)

export const Asked = ({ t }: WordsProps) => <Said title={t('public.asked.title')} text={t('public.asked.text')} />
