import { type Language, languageName } from '@lykta/i18n'
import type { Words } from './words.ts'

export interface LanguageLink {
  lang: Language
  href: string
}

/** The same page in other languages, each named in its own. */
export const LanguageSwitch = ({ t, links }: { t: Words; links: readonly LanguageLink[] }) => (
  <nav class="languages" aria-label={t('ui.language')}>
    <ul>
      {links.map(({ lang, href }) => (
        <li>
          <a href={href} lang={lang} hreflang={lang} rel="nofollow" aria-current={lang === t.lang ? 'true' : undefined}>
            {languageName(lang)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
