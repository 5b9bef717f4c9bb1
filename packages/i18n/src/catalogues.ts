import * as ar from './ar/index.ts'
import * as en from './en/index.ts'
import * as es from './es/index.ts'
import * as fi from './fi/index.ts'
import * as fr from './fr/index.ts'
import type { Language } from './languages.ts'
import * as sv from './sv/index.ts'

/** Words of the public pages and of the parts both kinds of page are built from: every language has them. */
export type PublicKey = keyof typeof sv.everyone
/** All words of the staff's pages: Swedish and English. Swedish is the measure. */
export type MessageKey = PublicKey | keyof typeof sv.staff

export type Catalogue = Record<PublicKey, string> & Partial<Record<MessageKey, string>>

export const catalogues: Record<Language, Catalogue> = {
  sv: { ...sv.everyone, ...sv.staff },
  en: { ...en.everyone, ...en.staff },
  ar: ar.everyone,
  fr: fr.everyone,
  fi: fi.everyone,
  es: es.everyone,
}
