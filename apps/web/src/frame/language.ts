import { isPageLanguage, type Language, type PageLanguage, pageLanguages } from '@lykta/i18n'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { LanguageLink } from '../ui/index.ts'

const cookieName = 'lykta_language'

/** The language somebody asked for by `?lang=`, now or before; undefined when she never did. */
export function chosenLanguage<L extends Language>(c: Context, known: readonly L[]): L | undefined {
  const asked = [c.req.query('lang'), getCookie(c, cookieName)]
  return asked.map((tag) => known.find((language) => language === tag)).find((language) => language !== undefined)
}

/** The language of a page for somebody we do not know: what she chose, else the first her browser likes, else Swedish. */
export function visitorLanguage<L extends Language>(c: Context, known: readonly L[]): L | 'sv' {
  return chosenLanguage(c, known) ?? browserLanguage(c.req.header('accept-language') ?? '', known) ?? 'sv'
}

/** The same on the staff's pages, where a user has a language of her own. */
export function pageLanguage(c: Context, usersOwn: string | undefined): PageLanguage {
  const own = usersOwn !== undefined && isPageLanguage(usersOwn) ? usersOwn : undefined
  return chosenLanguage(c, pageLanguages) ?? own ?? visitorLanguage(c, pageLanguages)
}

/** Keeps a choice made by `?lang=` for the pages that follow. */
export function rememberLanguage(c: Context, known: readonly Language[], secure: boolean): void {
  const asked = known.find((language) => language === c.req.query('lang'))
  if (asked) setCookie(c, cookieName, asked, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: 365 * 24 * 3600 })
}

/** This page in each language. */
export function languageLinks<L extends Language>(c: Context, known: readonly L[]): LanguageLink[] {
  return known.map((lang) => {
    const query = new URLSearchParams({ ...c.req.query(), lang })
    return { lang, href: `?${query}` }
  })
}

/** RFC 9110 §12.5.4; `sv-SE` asks for `sv`. */
function browserLanguage<L extends Language>(header: string, known: readonly L[]): L | undefined {
  const wishes = header.split(',').map((wish) => {
    const [tag = '', ...parameters] = wish.split(';').map((part) => part.trim())
    const quality = parameters.find((parameter) => parameter.startsWith('q='))
    return { tag: tag.toLowerCase().split('-')[0], quality: quality ? Number(quality.slice(2)) : 1 }
  })
  const liked = wishes.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality)
  return liked.map(({ tag }) => known.find((language) => language === tag)).find((language) => language !== undefined)
}
