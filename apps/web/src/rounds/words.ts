import { municipalityName } from '@lykta/core/municipalities'
import type { DuePlace, RoundDetails, RoundPlace, RoundStop, StopRow } from '@lykta/core/rounds'
import { formatDay, isolate, languageName, type Translate } from '@lykta/i18n'

/** Why and when somebody should go there. */
export const dueWords = (t: Translate, { reason, on }: DuePlace['due']): string => t(`rounds.due.${reason}`, { day: formatDay(t.lang, on) })

export const placeWords = (t: Translate, { name, municipalityCode }: Pick<RoundPlace, 'name' | 'municipalityCode'>): string =>
  t('rounds.place', { name: isolate(name), municipality: municipalityName(municipalityCode) })

/** "Exempelgatan 1, 123 45 Exempelstad", as much of it as is known. */
export const addressWords = ({ street, postcode, city, municipality }: RoundPlace): string =>
  [street, [postcode, city ?? municipality].filter(Boolean).join(' ')].filter(Boolean).join(', ')

export const editionWords = (t: Translate, { material, language, name }: StopRow['edition']): string =>
  t('editions.named', { material: isolate(material), language: languageName(language, t.lang), name: isolate(name) })

/** What to look for at a stop, a line for each edition. */
export const rowWords = (t: Translate, { edition, expected, recalled }: StopRow): string => {
  const words = { edition: editionWords(t, edition), n: expected }
  if (recalled) return t('rounds.row.recalled', words)
  return t(expected > 0 ? 'rounds.row.expected' : 'rounds.row.none', words)
}

/** What is said of a stop beside what lies there. */
export const hintWords = (t: Translate, { refused, untaken }: RoundStop): string[] => [
  ...(refused ? [t('rounds.stop.refused')] : []),
  ...untaken.map(({ material, language }) =>
    t('rounds.stop.untaken', { material: isolate(material), language: languageName(language, t.lang) }),
  ),
]

export const materialWords = (t: Translate, { material, language, expected }: DuePlace['materials'][number]): string =>
  t('rounds.expected', { material: isolate(material), language: languageName(language, t.lang), n: expected })

export const roundName = (t: Translate, { number }: Pick<RoundDetails, 'number'>): string => t('rounds.of', { number: String(number) })
