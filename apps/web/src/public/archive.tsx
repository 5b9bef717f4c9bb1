import { DomainError, dayIn } from '@lykta/core'
import { type ArchiveItem, archivedLetter, listArchive, type PublicLetter } from '@lykta/core/newsletters'
import { isLanguage, type Language, languages } from '@lykta/i18n'
import { Hono } from 'hono'
import { etag, RETAINED_304_HEADERS } from 'hono/etag'
import { createMiddleware } from 'hono/factory'
import type { WebDeps } from '../deps.ts'
import { type OpenContext, type OpenEnv, visitorLanguage } from '../frame/index.ts'
import { Breadcrumb, EmptyState, Heading, LetterFrame, Link, Note, Pagination, Stack, Table, Time, Typed } from '../ui/index.ts'
import { notHere, type PublicWords, renderPublic } from './page.tsx'

type Deps = Pick<WebDeps, 'context' | 'composer'>

/** The letters that everybody may read, and each of them in the languages it has. */
export const archivePages = (deps: Deps) =>
  new Hono<OpenEnv>()
    .use('/archive/*', kept, etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'content-security-policy', 'x-robots-tag'] }))
    .get('/archive', async (c) => {
      const ctx = deps.context({ kind: 'visitor' })
      const language = visitorLanguage(c, languages)
      const { items, next } = await listArchive(ctx, { language, after: c.req.query('after') })
      return renderPublic(c, { language, listed: true }, (t) => (
        <Letters t={t} items={items} timeZone={ctx.clock.timeZone} next={next && `/archive?${new URLSearchParams({ after: next })}`} />
      ))
    })
    .get('/archive/:id', (c) =>
      withLetter(c, deps, (letter, wanted, timeZone) => {
        const language = isLanguage(letter.language) ? letter.language : wanted
        const readableIn = languages.filter((one) => letter.languages.includes(one))
        return renderPublic(c, { language, readableIn, listed: true }, (t) => (
          <Letter t={t} letter={letter} timeZone={timeZone} fallback={letter.language !== wanted} />
        ))
      }),
    )
    .get('/archive/:id/letter', (c) =>
      withLetter(c, deps, ({ html }) =>
        c.html(opensBeside(html), 200, { 'Content-Security-Policy': letterPolicy, 'X-Robots-Tag': 'noindex' }),
      ),
    )

/**
 * Kept by the browser, and asked for again each time: a letter that is taken back is gone at once. What a page looks like
 * depends on who asks for it in which language. An answer that it is unchanged replaces the headers that are kept (RFC 9111
 * §4.3.4), so it must say the same.
 */
const kept = createMiddleware(async (c, next) => {
  await next()
  if (c.res.status !== 200 && c.res.status !== 304) return
  c.header('Cache-Control', 'no-cache')
  c.header('Vary', 'Accept-Language, Cookie')
})

/** A letter carries styles of its own and its images inside it; its links open beside the page. All else is forbidden. */
const letterPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'"

/** Whatever a link in it leads to, the frame is not for it. */
const opensBeside = (html: string) => html.replace(/<head>/, '<head><base target="_blank">')

async function withLetter(
  c: OpenContext,
  { context, composer }: Deps,
  answer: (letter: PublicLetter, wanted: Language, timeZone: string) => Response | Promise<Response>,
): Promise<Response> {
  const language = visitorLanguage(c, languages)
  const ctx = context({ kind: 'visitor' })
  try {
    return await answer(
      await archivedLetter(ctx, { newsletterId: c.req.param('id') ?? '', language }, { composer }),
      language,
      ctx.clock.timeZone,
    )
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'not_found') return notHere(c, language)
    throw error
  }
}

interface LettersProps {
  t: PublicWords
  items: ArchiveItem[]
  timeZone: string
  next: string | null
}

const Letters = ({ t, items, timeZone, next }: LettersProps) => (
  <>
    <Heading>{t('public.archive.title')}</Heading>
    <Table
      caption={t('public.archive.title')}
      captionHidden
      columns={[
        {
          header: t('public.letter'),
          cell: ({ newsletterId, subject }) => (
            <Link href={`/archive/${newsletterId}`}>
              <Typed>{subject}</Typed>
            </Link>
          ),
        },
        { header: t('public.archive.sent'), cell: ({ sentAt }) => <Time t={t} day={dayIn(timeZone, sentAt)} /> },
      ]}
      rows={items}
      empty={<EmptyState title={t('public.archive.none')} />}
    />
    <Pagination t={t} next={next ?? undefined} />
  </>
)

const Letter = ({ t, letter, timeZone, fallback }: { t: PublicWords; letter: PublicLetter; timeZone: string; fallback: boolean }) => {
  const address = `/archive/${letter.newsletterId}/letter?lang=${letter.language}`
  return (
    <>
      <Stack>
        <Breadcrumb t={t} items={[{ href: '/archive', label: t('public.archive.back') }]} current={t('public.letter')} />
        <Heading over={<Time t={t} day={dayIn(timeZone, letter.sentAt)} />}>
          <Typed>{letter.subject}</Typed>
        </Heading>
        {fallback && <Note>{t('public.archive.fallback')}</Note>}
      </Stack>
      <LetterFrame title={letter.subject} src={address} />
      <p>
        <Link href={address}>{t('public.archive.open')}</Link>
      </p>
    </>
  )
}
