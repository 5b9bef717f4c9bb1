/** Text as we keep it: NFC, without control characters, trimmed, every run of white space one space. */
export const singleLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\p{Cc}\u200b\ufeff]+/gu, ' ')
    .trim()

/** The same for a text of several lines: the line breaks stay. */
export const multiLine = (text: string): string => text.replace(/\r\n?/g, '\n').split('\n').map(singleLine).join('\n').trim()

/** A search needs this many letters, so that it cannot be used to browse. */
const searchLetters = 3

export const isSearchable = (text: string): boolean => (singleLine(text).match(/\p{L}/gu) ?? []).length >= searchLetters

/** `text` for the right side of LIKE: found anywhere, its own signs taken literally. */
export const containing = (text: string): string =>
  `%${singleLine(text)
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`

/** Text without regard to case, accents and punctuation: "E-post:" is "epost". */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}
