import { isPageLanguage, type PageLanguage } from '@lykta/i18n'
import type { Context } from 'hono'
import { accepts } from 'hono/accepts'

/** The language of the words in an answer: the first that Accept-Language names and we have, else Swedish. */
export function readerLanguage(c: Context): PageLanguage {
  const language = accepts(c, {
    header: 'Accept-Language',
    supports: ['sv', 'en'],
    default: 'sv',
    match: (asked) => {
      const wanted = asked.filter(({ q }) => q > 0).sort((a, b) => b.q - a.q)
      return wanted.map(({ type }) => primaryTag(type)).find(isPageLanguage) ?? 'sv'
    },
  })
  return isPageLanguage(language) ? language : 'sv'
}

/** `en` of `en-GB`. */
const primaryTag = (tag: string) => tag.split('-')[0]?.toLowerCase() ?? ''
