import { open } from 'node:fs/promises'
import { type Context, DomainError } from '@lykta/core'
import { importMembers as importFile, type MemberImport, type Verdict } from '@lykta/core/memberships'
import { ensureAssociation } from '../association.ts'
import { say } from '../words.ts'
import { transaction, trial } from './transaction.ts'
import { withContext } from './with-context.ts'

export interface ImportOptions {
  apply?: boolean
  json?: boolean
  /** The people gave these addresses to get letters: they are recorded as safe for that. */
  lettersAgreed?: boolean
}

/** Imports a list of members: a dry run unless `--apply`. The last line counts the verdicts. */
export async function importMembers(file: string, options: ImportOptions): Promise<void> {
  await requireReadable(file)
  const { verdicts, counts } = await withContext((ctx) => importInto(ctx, file, options))
  for (const verdict of verdicts) process.stdout.write(`${options.json ? JSON.stringify(asJson(verdict)) : asLine(verdict)}\n`)
  if (!options.json)
    process.stdout.write(`create ${counts.create}, update ${counts.update}, duplicate ${counts.duplicate}, rejected ${counts.rejected}\n`)
}

async function requireReadable(file: string): Promise<void> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => error.code ?? '')
  const reason = typeof handle === 'string' ? handle : (await handle.stat()).isDirectory() ? 'EISDIR' : undefined
  if (typeof handle !== 'string') await handle.close()
  if (reason !== undefined) throw new DomainError('invalid', 'file_unreadable', { params: { file, reason } })
}

/** In one transaction with what an empty database lacks, so that neither a file that is refused nor a dry run leaves anything. */
function importInto(ctx: Context, path: string, { apply = false, lettersAgreed = false }: ImportOptions): Promise<MemberImport> {
  const work = async (ctx: Context) => {
    await ensureAssociation(ctx)
    return importFile(ctx, { file: { path }, apply, safeContactBasis: lettersAgreed })
  }
  return apply ? transaction(ctx, work) : trial(ctx, work)
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
