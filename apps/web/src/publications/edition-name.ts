import type { Edition } from '@lykta/core/materials'
import { isolate, languageName, type Translate } from '@lykta/i18n'

export const editionName = (t: Translate, { material, language, name }: Pick<Edition, 'material' | 'language' | 'name'>): string =>
  t('editions.named', { material: isolate(material.name), language: languageName(language, t.lang), name: isolate(name) })
