import { readFile } from 'node:fs/promises'
import { DomainError } from '@lykta/core'
import { importMembers as importFile, type Verdict } from '@lykta/core/memberships'
import { isSetUp, setUpAssociation } from '@lykta/core/settings'
import { say } from '../words.ts'
import { withContext } from './with-context.ts'

export interface ImportOptions {
  apply?: boolean
  json?: boolean
  /** The people gave these addresses to get letters: they are recorded as safe for that. */
  lettersAgreed?: boolean
}

/** Imports a list of members: a dry run unless `--apply`. The last line counts the verdicts. */
export async function importMembers(file: string, options: ImportOptions): Promise<void> {
  const csv = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new DomainError('invalid', 'file_unreadable', { params: { file, reason: error.code ?? '' } })
  })
  await withContext(async (ctx) => {
    if (!(await isSetUp(ctx))) await setUpAssociation(ctx, { associationName: 'Lykta' })
    const { verdicts, counts } = await importFile(ctx, {
      csv,
      apply: options.apply ?? false,
      safeContactBasis: options.lettersAgreed ?? false,
    })
    for (const verdict of verdicts) process.stdout.write(`${options.json ? JSON.stringify(asJson(verdict)) : asLine(verdict)}\n`)
    if (!options.json)
      process.stdout.write(`create ${counts.create}, update ${counts.update}, duplicate ${counts.duplicate}, rejected ${counts.rejected}\n`)
  })
}

/** One object a row: `{row, verdict, column?, reason?}`. */
const asJson = (verdict: Verdict) => ({ row: verdict.row, verdict: verdict.verdict, ...why(verdict) })

function asLine(verdict: Verdict): string {
  const { column, reason } = why(verdict)
  return [`${verdict.row}`, verdict.verdict, column, reason].filter(Boolean).join('  ')
}

function why(verdict: Verdict): { column?: string; reason?: string } {
  if (verdict.verdict === 'rejected')
    return { ...(verdict.column !== null && { column: verdict.column }), reason: say(verdict.reason.code, verdict.reason.params) }
  if (verdict.verdict !== 'duplicate') return {}
  const of = verdict.duplicateOf
  return { reason: 'row' in of ? say('duplicate_of_row', of) : say('duplicate_of_member', { number: of.number }) }
}
