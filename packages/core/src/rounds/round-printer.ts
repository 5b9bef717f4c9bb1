import type { PageLanguage } from '@lykta/i18n'
import type { RoundDetails } from './get-round.ts'

/** Puts a round on paper: PDF, with boxes to tick and room to write in. */
export interface RoundPrinter {
  round(round: RoundDetails, head: { associationName: string; language: PageLanguage }): Promise<Uint8Array>
}
