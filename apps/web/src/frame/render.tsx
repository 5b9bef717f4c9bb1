import { can } from '@lykta/core'
import { pageLanguages } from '@lykta/i18n'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Layout, Link, Notice, SignInLayout } from '../ui/index.ts'
import { takeDone } from './done.ts'
import type { OpenContext, StaffContext } from './env.ts'
import { languageLinks } from './language.ts'
import { sectionsFor } from './sections.ts'

/** Where the quick exit leads: an address of ours that ends the session and sends on. */
export const exitAddress = '/exit'

interface PageFacts {
  /** The tab's title, which stays in the browser's history: never a person's name. */
  title: string
  /** The `href` of the section that the page belongs to. */
  section?: string
  scripts?: readonly string[]
  /** Else 200, or what the handler has set. */
  status?: ContentfulStatusCode
  /** Does not say who is signed in: a telephone keeps the page, and several may use it. */
  nameless?: boolean
}

/** A whole page for whoever is signed in: the frame around `content`, which begins with the page's one `Heading`. */
export function renderPage(
  c: StaffContext,
  { title, section, scripts = [], status, nameless = false }: PageFacts,
  content: Child,
): Response | Promise<Response> {
  const { t, user, ctx, held } = c.var
  const done = takeDone(c, t)
  if (status) c.status(status)
  return c.html(
    <Layout
      t={t}
      title={`${title} – Lykta`}
      nav={sectionsFor(ctx.actor, t)}
      {...(section && { current: section })}
      user={{ name: nameless ? null : user.name, account: '/account' }}
      languages={languageLinks(c, pageLanguages)}
      exitTo={exitAddress}
      scripts={scripts}
    >
      {held && can(ctx.actor, 'newsletters:read') && (
        <Notice tone="danger" title={t('installation.banner.title')}>
          <p>
            <Link href="/installation">{t('installation.banner.link')}</Link>
          </p>
        </Notice>
      )}
      {done && (
        <Notice tone="success" live>
          {done}
        </Notice>
      )}
      {content}
    </Layout>,
  )
}

/** A whole page for whoever is not signed in yet. */
export function renderDoor(
  c: OpenContext,
  { title, status }: Pick<PageFacts, 'title' | 'status'>,
  content: Child,
): Response | Promise<Response> {
  if (status) c.status(status)
  return c.html(
    <SignInLayout t={c.var.t} title={`${title} – Lykta`} languages={languageLinks(c, pageLanguages)} exitTo={exitAddress}>
      {content}
    </SignInLayout>,
  )
}
