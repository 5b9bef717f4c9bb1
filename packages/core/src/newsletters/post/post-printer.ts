import type { PageLanguage } from '@lykta/i18n'
import type { Letter } from '../letter.ts'
import type { MergeValues } from '../merge-fields.ts'

/** One letter on paper. */
export interface PostLetter {
  letter: Letter
  merge: MergeValues
  /** What is seen through the envelope's window: her name and address, or her name alone where the address is not ours to write. */
  addressLines: string[]
  /** Who it comes from, on the envelope; null where nothing may show it. */
  returnLine: string | null
}

/** Puts letters on paper: PDF. Everything it is given is plain words; none of it is ever read as markup of a document. */
export interface PostPrinter {
  letters(letters: PostLetter[]): Promise<Uint8Array>
  /** A sheet of labels has 24; the first is put at `first` (1 to 24). */
  labels(addresses: string[][], first: number): Promise<Uint8Array>
  /** What to write by hand on letters that the Tax Agency forwards, for whoever puts them into envelopes. */
  envelopes(sheet: { names: string[]; returnAddress: string | null; language: PageLanguage }): Promise<Uint8Array>
}
