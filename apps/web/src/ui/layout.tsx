import type { Translate } from '@lykta/i18n'
import type { PropsWithChildren } from 'hono/jsx'
import { Document } from './document.tsx'
import { Icon, LanternMark } from './icons.tsx'
import { type LanguageLink, LanguageSwitch } from './language-switch.tsx'
import { QuickExit, SkipLinks } from './quick-exit.tsx'

export interface NavItem {
  href: string
  label: string
}

interface LayoutProps {
  t: Translate
  /** See `Document`: never a person's name. */
  title: string
  /** The sections this user may enter. */
  nav: readonly NavItem[]
  /** The `href` of the section this page belongs to. */
  current?: string
  /** Who is signed in, null where that is not said; `account` is where she changes her own settings. */
  user: { name: string | null; account: string }
  languages: readonly LanguageLink[]
  /** Where the quick exit leads; null hides it. */
  exitTo: string | null
  signOutAction?: string
  scripts?: readonly string[]
}

/** The frame around every page of the staff. */
export const Layout = ({
  t,
  title,
  nav,
  current,
  user,
  languages,
  exitTo,
  signOutAction = '/sign-out',
  scripts = [],
  children,
}: PropsWithChildren<LayoutProps>) => (
  <Document lang={t.lang} title={title} kind="staff" scripts={scripts}>
    <SkipLinks t={t} exit={exitTo} />
    <header class="top">
      <div class="top-bar">
        <a class="brand" href="/" aria-label={t('shell.home')}>
          <LanternMark />
          <span class="brand-name">Lykta</span>
        </a>
        <details class="user-menu">
          <summary>
            {user.name && <span class="visually-hidden">{t('shell.account')}: </span>}
            <Icon name="person" />
            <bdi>{user.name ?? t('shell.account')}</bdi>
          </summary>
          <div class="user-panel">
            <a href={user.account}>{t('shell.account')}</a>
            <LanguageSwitch t={t} links={languages} />
            <form method="post" action={signOutAction} data-sign-out={t('log.signOut.unsent')}>
              <button class="button" data-tone="secondary" type="submit">
                {t('shell.signOut')}
              </button>
            </form>
          </div>
        </details>
        {exitTo && <QuickExit t={t} to={exitTo} />}
      </div>
      <Sections t={t} nav={nav} current={current} />
    </header>
    <main id="content" tabindex={-1}>
      {children}
    </main>
    <footer class="foot">
      <p>{t('shell.footer')}</p>
      <p>{t('shell.noTracking')}</p>
    </footer>
  </Document>
)

/** On a phone the sections fold into one button, which needs no script. */
const Sections = ({ t, nav, current }: { t: Translate; nav: readonly NavItem[]; current: string | undefined }) => {
  const here = nav.find((item) => item.href === current)
  const list = (
    <ul>
      {nav.map((item) => (
        <li>
          <a href={item.href} aria-current={item === here ? 'page' : undefined}>
            {item.label}
          </a>
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <nav class="sections" data-for="wide" aria-label={t('shell.nav')}>
        {list}
      </nav>
      <details class="sections" data-for="narrow">
        <summary>
          <Icon name="menu" /> {t('ui.menu')}
          {here && <span class="sections-here">{here.label}</span>}
        </summary>
        <nav aria-label={t('shell.nav')}>{list}</nav>
      </details>
    </>
  )
}
