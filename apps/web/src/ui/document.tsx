import { direction, type Language } from '@lykta/i18n'
import { raw } from 'hono/html'
import type { PropsWithChildren } from 'hono/jsx'
import { asset } from './assets/asset.ts'

interface DocumentProps {
  lang: Language
  /** The tab's title. It stays in the browser's history: never a person's name and, on public pages, nothing of what we are. */
  title: string
  kind: 'staff' | 'public'
  /** Further scripts of `islands/`, by name: `['letter-editor.js']`. */
  scripts?: readonly string[]
  /** A search engine may list it. */
  listed?: boolean
}

/**
 * The page around everything. htmx is told to make no style sheet and to take its extension from us; nothing here needs
 * an inline script or style, so the Content-Security-Policy allows none.
 */
export const Document = ({ lang, title, kind, scripts = [], listed = false, children }: PropsWithChildren<DocumentProps>) => (
  <>
    {raw('<!doctype html>')}
    <html lang={lang} dir={direction(lang)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {!listed && <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="icon" type="image/svg+xml" href={asset(kind === 'staff' ? 'lantern.svg' : 'neutral.svg')} />
        <link rel="stylesheet" href={asset('site.css')} />
        {kind === 'staff' && <meta name="htmx-config" content='{"includeIndicatorCSS":false,"history":false,"extensions":"sse"}' />}
        {[`${kind}.js`, ...scripts].map((name) => (
          <script type="module" src={asset(name)} />
        ))}
      </head>
      <body data-kind={kind}>{children}</body>
    </html>
  </>
)
