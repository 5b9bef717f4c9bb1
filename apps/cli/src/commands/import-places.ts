import { importPlaces as importFile, type PlaceType, type PlaceVerdict } from '@lykta/core/places'
import { say } from '../words.ts'
import { readInput } from './read-input.ts'
import { withContext } from './with-context.ts'

interface ImportOptions {
  apply?: boolean
  json?: boolean
  /** What those are whose row does not say. */
  type?: PlaceType
}

/** Imports a list of places: a dry run unless `--apply`. The last line counts the verdicts. */
export async function importPlaces(path: string, { apply = false, json = false, type }: ImportOptions): Promise<void> {
  const file = await readInput(path)
  const { verdicts, counts } = await withContext((ctx) => importFile(ctx, { file, apply, ...(type && { type }) }))
  for (const verdict of verdicts) process.stdout.write(`${json ? JSON.stringify(asJson(verdict)) : asLine(verdict)}\n`)
  if (!json)
    process.stdout.write(`create ${counts.create}, update ${counts.update}, duplicate ${counts.duplicate}, rejected ${counts.rejected}\n`)
}

/** One object a row: `{row, verdict, column?, reason?}`. */
const asJson = (verdict: PlaceVerdict) => ({ row: verdict.row, verdict: verdict.verdict, ...why(verdict) })

function asLine(verdict: PlaceVerdict): string {
  const { column, reason } = why(verdict)
  return [`${verdict.row}`, verdict.verdict, 'name' in verdict && verdict.name, column, reason].filter(Boolean).join('  ')
}

function why(verdict: PlaceVerdict): { column?: string; reason?: string } {
  switch (verdict.verdict) {
    case 'create':
      return { reason: `${verdict.type}, ${verdict.municipality}` }
    case 'update':
      return { reason: verdict.changes.join(', ') }
    case 'duplicate':
      return 'row' in verdict.duplicateOf ? { reason: say('place_duplicate_of_row', verdict.duplicateOf) } : {}
    case 'rejected':
      return { ...(verdict.column !== null && { column: verdict.column }), reason: say(verdict.reason) }
  }
}
