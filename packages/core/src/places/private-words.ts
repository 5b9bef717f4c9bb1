import { isIdentityNumber } from '../identity-number.ts'

/** Why something cannot be kept of a place. */
export type PrivateWord = 'place_is_home' | 'place_is_shelter' | 'identity_number'

/**
 * Whether a text of a place gives away that it is somebody's home (an apartment's number, "c/o", "hemma hos"), a shelter, or holds an
 * identity number. Not whether somebody in the register lives there: the answer would tell whoever asks.
 */
export function privateWord(text: string): PrivateWord | undefined {
  if (home.test(text)) return 'place_is_home'
  if (shelter.test(text)) return 'place_is_shelter'
  return holdsIdentityNumber(text) ? 'identity_number' : undefined
}

const word = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu')

const home = word(
  String.raw`c\s?/\s?o|lgh\.?\s*\d+|lägenhet(?:snummer|snr)?\.?\s*\d+|hemma hos|(?:hennes|hans|deras) (?:hem|bostad)|apartment\s*\d+|apt\.?\s*\d+`,
)
const shelter = word(
  `skyddat boende|skyddade boendet|skydds?boendet?|kvinnoboendet?|kvinnohuset|jourlägenhet(?:en)?|jourboendet?|safe house`,
)

const holdsIdentityNumber = (text: string): boolean =>
  [...text.matchAll(/(?<!\d)(\d{6}(?:\d{2})?)[-+ ]?(\d{4})(?!\d)/g)].some(([, born = '', rest = '']) => isIdentityNumber(born + rest))
