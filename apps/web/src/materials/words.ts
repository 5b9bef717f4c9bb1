import { formatPhone } from '@lykta/core/contacts'
import type { FactValue } from '@lykta/core/facts'
import type { Edition } from '@lykta/core/materials'
import { isolate, languageName, type Translate } from '@lykta/i18n'
import { hoursText } from './facts/hours-text.ts'

/** "Visitkort, arabiska, 2026:1": what tells an edition from all others. */
export const editionName = (t: Translate, { material, language, name }: Pick<Edition, 'material' | 'language' | 'name'>): string =>
  t('editions.named', { material: isolate(material.name), language: languageName(language, t.lang), name: isolate(name) })

/** A fact as it is said. */
export function factText(t: Translate, value: FactValue): string {
  switch (value.kind) {
    case 'phone':
      return isolate(formatPhone(value.number))
    case 'hours':
      return hoursText(t, value.hours)
    case 'web':
      return isolate(value.url)
    case 'federation':
      return isolate(value.name)
  }
}
