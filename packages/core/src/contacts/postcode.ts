import { singleLine } from '../text.ts'

/**
 * The postcode as it is written in `country` (ISO 3166, null is Sweden), or undefined. A Swedish one is `123 45`; it is
 * also understood as `12345`, `S-123 45` and `SE-12345`. Those of other countries are kept as they are.
 */
export function parsePostcode(text: string, country: string | null): string | undefined {
  const given = singleLine(text).toUpperCase()
  if (country !== null && country !== 'SE') return /^[A-Z0-9][A-Z0-9 -]{1,14}$/.test(given) ? given : undefined
  const [, first, second] = /^(?:SE?[- ]?)?([1-9]\d{2}) ?(\d{2})$/.exec(given) ?? []
  return first && second ? `${first} ${second}` : undefined
}
