import type { NamedEdition } from '@lykta/core/stock'
import { isolate, languageName, type Translate } from '@lykta/i18n'

/** "Visitkort, arabiska, 2026:1": what tells an edition from all others. */
export const editionWords = (
  t: Translate,
  { material, language, edition }: Pick<NamedEdition, 'material' | 'language' | 'edition'>,
): string => t('editions.named', { material: isolate(material), language: languageName(language, t.lang), name: isolate(edition) })
