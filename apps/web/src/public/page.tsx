import { type Language, languages, type PublicKey, publicTranslator, type Translate } from '@lykta/i18n'
import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { exitAddress, languageLinks, type OpenEnv } from '../frame/index.ts'
import { Heading, Lead, PublicLayout } from '../ui/index.ts'

export type PublicWords = Translate<PublicKey>

interface PublicPage {
  language: Language
  status?: ContentfulStatusCode
  /** The languages that the page can be read in; all of them, if nothing is said. */
  readableIn?: readonly Language[]
  /** A search engine may list it. Nothing with a token may be. */
  listed?: boolean
}

/** A page for anybody, in one column, with a neutral title and the way out. */
export function renderPublic(
  c: Context<OpenEnv>,
  { language, status, readableIn = languages, listed = false }: PublicPage,
  content: (t: PublicWords) => Child,
): Response | Promise<Response> {
  const t = publicTranslator(language)
  if (!listed) c.header('X-Robots-Tag', 'noindex, nofollow')
  if (status) c.status(status)
  return c.html(
    <PublicLayout t={t} title={t('public.title')} languages={languageLinks(c, readableIn)} exitTo={exitAddress} listed={listed}>
      {content(t)}
    </PublicLayout>,
  )
}

/** A heading and a sentence: what was done, or what cannot be. */
export const Said = ({ title, text }: { title: string; text: string }) => (
  <>
    <Heading>{title}</Heading>
    <Lead>{text}</Lead>
  </>
)

/** The same for a thing that never was, one that is gone and one that is not for everybody. */
export const notHere = (c: Context<OpenEnv>, language: Language) =>
  renderPublic(c, { language, status: 404 }, (t) => <Said title={t('public.notFound.title')} text={t('public.notFound.text')} />)

/** What looking may do: nothing. */
export const allowed = (c: Context) => c.body(null, 204, { Allow: 'GET, HEAD, OPTIONS, POST' })
