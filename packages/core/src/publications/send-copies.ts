import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { recordMovements } from '../stock/record-movements.ts'
import { transaction } from '../transaction.ts'
import { nothingSent, notRequested } from './errors.ts'
import { handleRequest } from './handle-request.ts'
import { SendCopies } from './schemas.ts'

/**
 * Copies left a holder for who asked: written into the ledger, and the request is handled. Fewer than were asked for may be sent, of some
 * none, and a line left out is none. Throws `copy_request_handled`, `copies_none_sent` and what the ledger says, `stock_too_small` above all.
 */
export async function sendCopies(ctx: Context, input: z.input<typeof SendCopies>): Promise<void> {
  requirePermission(ctx, 'materials:write')
  const { requestId, holderId, sentOn, lines } = parse(SendCopies, input)
  if (!lines.some(({ sent }) => sent > 0)) throw nothingSent()
  await transaction(ctx, async (ctx) => {
    await handleRequest(ctx, requestId, { state: 'sent' })
    await writeSent(ctx, requestId, lines)
    const leaving = lines.filter(({ sent }) => sent > 0)
    const common = { kind: 'sent' as const, fromId: holderId, happenedOn: sentOn }
    // the request is handled once, so nothing can send these movements again and their keys need not be known
    const movements = leaving.map(({ editionId, sent }) => ({ ...common, key: randomUUID(), editionId, quantity: sent }))
    await recordMovements(ctx, { movements }).catch((error) => {
      throw atLines(
        error,
        leaving.map((line) => lines.indexOf(line)),
      )
    })
    await audit(ctx, 'copy_request.sent', requestId, { copies: lines.reduce((sum, { sent }) => sum + sent, 0) })
  })
}

async function writeSent(ctx: Context, requestId: string, lines: z.output<typeof SendCopies>['lines']): Promise<void> {
  await ctx.db.copyRequestLine.updateMany({ where: { requestId }, data: { sent: 0 } })
  for (const [at, { editionId, sent }] of lines.entries()) {
    const { count } = await ctx.db.copyRequestLine.updateMany({ where: { requestId, editionId }, data: { sent } })
    if (count === 0) throw notRequested(at)
  }
}

/** What the ledger says of a movement, said of the line that it was made of, or of the holder and the day that all have. */
function atLines(error: unknown, lineOf: number[]): unknown {
  if (!(error instanceof DomainError)) return error
  const issues = error.issues.map(({ pointer, ...issue }) => {
    const [, at, field] = /^\/movements\/(\d+)\/(\w+)$/.exec(pointer) ?? []
    if (at === undefined) return { pointer, ...issue }
    if (field === 'happenedOn') return { pointer: '/sentOn', ...issue }
    return { pointer: field === 'quantity' ? `/lines/${lineOf[Number(at)] ?? 0}/sent` : '/holderId', ...issue }
  })
  return new DomainError(error.kind, error.code, { params: error.params, issues, cause: error })
}
