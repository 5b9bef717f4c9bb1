import { createHash } from 'node:crypto'
import { languageOr, publicTranslator } from '@lykta/i18n'

/**
 * The version of the words that somebody agrees to: the language and a digest of what the page with the button says, so that it
 * changes whenever they do. The words themselves are in the catalogue's history.
 */
export function wordingOf(language: string): string {
  const t = publicTranslator(languageOr(language))
  const words = [t('public.confirm.title'), t('public.confirm.text'), t('public.confirm.button')].join('\n')
  return `${t.lang}-${createHash('sha256').update(words).digest('hex').slice(0, 8)}`
}
