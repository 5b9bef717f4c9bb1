import { listSeries } from '@lykta/core/newsletters'
import { springLetter } from '../demo/letters.ts'
import { approvedLetter } from '../demo/send-letters.ts'
import type { Stage } from './stage.ts'

/** The demonstration's letter to the members, written and approved through the real verbs and ready to be sent. */
export async function springLetterOn({ office, board, workshop }: Stage): Promise<string> {
  const series = (await listSeries(office)).find(({ slug }) => slug === 'members-letter')
  const { sv } = springLetter
  if (!series || !sv) throw new Error('There is no letter to send')
  return approvedLetter(office, board, workshop.composer, { seriesId: series.id, title: 'Mätning' }, { sv })
}
