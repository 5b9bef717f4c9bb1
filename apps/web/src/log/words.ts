import type { SheetEdition, SheetPlace, VisitLine } from '@lykta/core/visits'
import { languageName, type Translate } from '@lykta/i18n'

/** "Informationskort, svenska (2026:1)": as it stands on a card one holds in one's hand. */
export const editionName = (t: Translate, { material, language, name }: Pick<SheetEdition, 'material' | 'language' | 'name'>): string =>
  t('log.edition', { material, language: languageName(language, t.lang), name })

/** It is not to be placed any more. */
export const isOld = ({ state }: SheetEdition): boolean => state === 'withdrawn' || state === 'recalled'

const telephoneSays = [
  'saved',
  'kept',
  'sent',
  'there',
  'unsent',
  'waiting',
  'signedOut',
  'signIn',
  'edit',
  'discard',
  'discardSure',
  'others',
  'choosePlace',
  'nothingTold',
  'noneFound',
  'photoBroken',
  'refusedUnsaid',
] as const

/** What the telephone says by itself, in the page's language; it fills the places itself. */
export const telephoneWords = (t: Translate): Record<string, string> =>
  Object.fromEntries(telephoneSays.map((key) => [key, t(`log.says.${key}`, { place: '{place}', what: '{what}', n: '{n}' })]))

/** Where visitors go in. */
export const placeText = ({ street, municipality }: Pick<SheetPlace, 'street' | 'municipality'>): string =>
  [street, municipality].filter(Boolean).join(', ')

/** "Informationskort, svenska (2026:1): 3 låg kvar, lade dit 20". */
export function lineWords(t: Translate, { edition, leftOver, removed, placed, noneLeft }: VisitLine): string {
  const told = [
    leftOver !== null && t('log.visit.leftOver', { n: leftOver }),
    removed > 0 && t('log.visit.removed', { n: removed }),
    placed > 0 && t('log.visit.placed', { n: placed }),
    noneLeft && t('log.visit.noneLeft'),
  ]
  return `${editionName(t, edition)}: ${told.filter(Boolean).join(', ')}`
}
