import { singleLine } from '../text.ts'
import { municipalities } from './municipalities.ts'

/**
 * The code of a municipality as people write it: "0180", "180" (a spreadsheet drops the zero), "Stockholm", "Stockholms stad", "Täby
 * kommun". Undefined where it is none, or might be another country's.
 */
export function municipalityCode(text: string): string | undefined {
  const given = singleLine(text).toLowerCase()
  return known.get(/^\d{3}$/.test(given) ? `0${given}` : given.replace(/ (kommun|stad)$/, ''))
}

/** The one in whose name the possessive hides is found by it as well: "Österåkers", and "Ekerö" and "Mariestads" for that matter. */
const known = new Map(
  municipalities.flatMap(({ code, name }): [string, string][] => {
    const plain = name.toLowerCase()
    return [
      [code, code],
      [plain, code],
      [/[sxz]$/.test(plain) ? plain : `${plain}s`, code],
    ]
  }),
)
