import type { Language } from '@lykta/i18n'
import type { Slip } from '../fees/slip.ts'

/** A notice on paper: with an address a letter for a window envelope, without one what is attached to a mail or handed over. */
export interface NoticePage {
  language: Language
  window: { sender: string | null; lines: string[] } | null
  /** Whom it is from; null where nothing may show it. */
  letterhead: string | null
  heading: string
  text: string
  slip: Slip | null
}

/** Puts notices on paper: PDF, each on a sheet of its own. Everything it is given is plain words. */
export interface NoticePrinter {
  notices(pages: NoticePage[]): Promise<Uint8Array>
}
