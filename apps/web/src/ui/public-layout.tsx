import type { PropsWithChildren } from 'hono/jsx'
import { Document } from './document.tsx'
import { LanternMark } from './icons.tsx'
import { type LanguageLink, LanguageSwitch } from './language-switch.tsx'
import { QuickExit, SkipLinks } from './quick-exit.tsx'
import type { Words } from './words.ts'

interface PublicLayoutProps {
  t: Words
  /** Neutral: it stays in her browser's history. */
  title: string
  languages: readonly LanguageLink[]
  exitTo: string | null
  /** A search engine may list it. */
  listed?: boolean
}

/** A page anybody may open. It names no association and no person, and bears no mark that does. */
export const PublicLayout = ({ t, title, languages, exitTo, listed = false, children }: PropsWithChildren<PublicLayoutProps>) => (
  <Document lang={t.lang} title={title} kind="public" listed={listed}>
    <SkipLinks t={t} exit={exitTo} />
    {exitTo && (
      <header class="public-top">
        <QuickExit t={t} to={exitTo} />
      </header>
    )}
    <main class="narrow" id="content" tabindex={-1}>
      {children}
    </main>
    <footer class="foot">
      <LanguageSwitch t={t} links={languages} />
    </footer>
  </Document>
)

/** Signing in, the second factor, the first user: the lantern and one form. */
export const SignInLayout = ({ t, title, languages, exitTo, children }: PropsWithChildren<PublicLayoutProps>) => (
  <Document lang={t.lang} title={title} kind="staff">
    <SkipLinks t={t} exit={exitTo} />
    <div class="sign-in">
      <header class="sign-in-top">
        <span class="brand">
          <LanternMark />
          <span class="brand-name">Lykta</span>
        </span>
        {exitTo && <QuickExit t={t} to={exitTo} />}
      </header>
      <main class="sign-in-panel" id="content" tabindex={-1}>
        {children}
      </main>
      <footer class="foot">
        <LanguageSwitch t={t} links={languages} />
      </footer>
    </div>
  </Document>
)
