import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { DomainError } from '../errors.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { logVisit } from '../visits/index.ts'
import { notOnRound, roundClosed, stopEntered } from './errors.ts'
import { type KnownStop, lockRound, readStopVisits } from './queries.ts'
import { type EnteredStop, EnterRound } from './schemas.ts'
import { stopKey } from './stop-key.ts'

/**
 * Takes in the paper of a round, all of it or nothing: each stop that something is written at becomes a visit. The same paper again
 * changes nothing; throws `stop_entered` where the paper says something else than the visit that is there. A stop whose visit was
 * withdrawn can be entered anew. When all stops are visited the round is closed.
 */
export async function enterRound(ctx: Context, input: z.input<typeof EnterRound>): Promise<{ entered: number; closed: boolean }> {
  requirePermission(ctx, 'materials:write')
  const { roundId, stops, close, ...facts } = parse(EnterRound, input)
  return transaction(ctx, async (ctx) => {
    const round = await lockRound(ctx, roundId)
    const known = await readStopVisits(ctx, roundId)
    const visitedBy = await visitorOf(ctx, facts.holderId)
    let entered = 0
    for (const [index, stop] of stops.entries()) {
      const at = known.get(stop.placeId)
      if (!at) throw notOnRound(index)
      if (isEmpty(stop)) continue
      if (round.closedOn !== null && !at.visit) throw roundClosed(round.number)
      const visit = await enterStop(ctx, { roundId, at, stop, index, facts: { ...facts, visitedBy } })
      if (!at.visit) entered += 1
      known.set(stop.placeId, { ...at, visit })
    }
    const closes = round.closedOn === null && (close || [...known.values()].every(({ visit }) => visit !== null))
    if (closes) await ctx.db.round.update({ where: { id: roundId }, data: { closedOn: toDate(ctx.clock.today()) } })
    if (entered > 0 || closes) await audit(ctx, 'round.entered', roundId, { entered, closed: closes })
    return { entered, closed: closes || round.closedOn !== null }
  })
}

const isEmpty = ({ lines, refused, nextLookOn }: EnteredStop): boolean => !refused && nextLookOn === null && lines.every(isBlank)

const isBlank = ({ leftOver, removed, placed, noneLeft }: EnteredStop['lines'][number]): boolean =>
  leftOver === null && removed === 0 && placed === 0 && !noneLeft

/** Who went is known where it was her own bag. */
async function visitorOf(ctx: Context, holderId: string | undefined): Promise<string | null> {
  if (holderId === undefined) return null
  return (await ctx.db.holder.findUnique({ where: { id: holderId } }))?.userId ?? null
}

interface Entry {
  roundId: string
  at: KnownStop
  stop: EnteredStop
  index: number
  facts: { visitedOn: string; holderId?: string | undefined; visitedBy: string | null }
}

async function enterStop(ctx: Context, { roundId, at, stop, index, facts }: Entry): Promise<{ id: string; key: string }> {
  const written = [...stop.lines.entries()].filter(([, line]) => !isBlank(line))
  const key = at.visit?.key ?? stopKey(roundId, stop.placeId, at.withdrawnId)
  const { id } = await logVisit(ctx, { ...stop, ...facts, key, lines: written.map(([, line]) => line) }).catch((error: unknown) => {
    throw error instanceof DomainError
      ? atStop(
          error,
          index,
          written.map(([place]) => place),
        )
      : error
  })
  await ctx.db.roundStop.update({ where: { roundId_placeId: { roundId, placeId: stop.placeId } }, data: { visitId: id } })
  return { id, key }
}

/** What is wrong with the visit, as it stands on the paper. */
function atStop(error: DomainError, index: number, lines: number[]): DomainError {
  if (error.code === 'visit_key_taken') return stopEntered(index)
  const onPaper = (pointer: string) => pointer.replace(/^\/lines\/(\d+)/, (_, place) => `/lines/${lines[Number(place)] ?? place}`)
  const issues = error.issues.map((issue) => ({
    ...issue,
    pointer: ofRound.has(issue.pointer) ? issue.pointer : `/stops/${index}${onPaper(issue.pointer)}`,
  }))
  return new DomainError(error.kind, error.code, { params: error.params, issues, cause: error })
}

/** What the whole round has in common. */
const ofRound = new Set(['/visitedOn', '/holderId'])
