import type { z } from 'zod'
import { actorId } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { type Day, toDate } from '../day.ts'
import { type ShownImage, shownImage } from '../images/index.ts'
import { parse } from '../parse.ts'
import { can, requirePermission } from '../permissions.ts'
import { standingPlace } from '../places/queries.ts'
import { transaction } from '../transaction.ts'
import { visitAhead, visitEditionUnknown, visitKeyTaken, visitOfAnother, visitPlaceClosed, visitVisitorUnknown } from './errors.ts'
import { holderFor } from './holder-for.ts'
import { findVisit, readVisit, writePhoto } from './queries.ts'
import { sameVisit } from './same-visit.ts'
import { type LoggedVisit, LogVisit } from './schemas.ts'
import { takeFromStock } from './stock.ts'
import type { Visit } from './visit.ts'

/**
 * Writes down a visit with what was placed, and takes that from whose copies they were, all or nothing. Sent again, at once or later,
 * it is the one that is there; throws `visit_key_taken` if that one says something else. At a place that was merged away it stands
 * where that place is now. What was really done is taken as it is, also an edition that should not have been placed any more: so it can
 * be found again. The row says who and when; the audit log, whose chain lets one in at a time, is left alone.
 */
export async function logVisit(ctx: Context, input: z.input<typeof LogVisit>): Promise<Visit> {
  requirePermission(ctx, 'distribution:log')
  const { photo, ...entry } = parse(LogVisit, input)
  const visitedBy = await visitorOf(ctx, entry)
  const known = await findVisit(ctx, { key: entry.key })
  if (known) return once(ctx, known, entry)
  const visitedOn = entry.visitedOn ?? ctx.clock.today()
  if (visitedOn > ctx.clock.today()) throw visitAhead(ctx.clock.today())
  const image = photo && (await shownImage(photo, '/photo'))
  const id = await transaction(ctx, async (ctx) => {
    const placeId = await placeFor(ctx, entry, visitedOn)
    await requireEditions(ctx, entry)
    const holderId = await holderFor(ctx, { ...entry, visitedBy })
    return insert(ctx, { ...entry, placeId, visitedOn, visitedBy, holderId }, image)
  })
  if (id) return readVisit(ctx, id)
  const first = await findVisit(ctx, { key: entry.key })
  // nobody deletes visits: what kept ours from being written is there
  if (!first) throw visitKeyTaken()
  return once(ctx, first, entry)
}

/** What is there already, if it says the same. */
async function once(ctx: Context, known: Visit, entry: LoggedVisit): Promise<Visit> {
  const { id: placeId } = await standingPlace(ctx, entry.placeId)
  if (!sameVisit(known, { ...entry, placeId })) throw visitKeyTaken()
  return known
}

/** Who only logs, logs for herself. */
async function visitorOf(ctx: Context, { visitedBy }: LoggedVisit): Promise<string | null> {
  const own = ctx.actor.kind === 'user' ? actorId(ctx) : null
  if (visitedBy === undefined || visitedBy === own) return own
  if (!can(ctx.actor, 'materials:write')) throw visitOfAnother()
  if (visitedBy !== null && !(await ctx.db.user.findUnique({ where: { id: visitedBy }, select: { id: true } }))) throw visitVisitorUnknown()
  return visitedBy
}

async function placeFor(ctx: Context, { placeId, lines }: LoggedVisit, visitedOn: Day): Promise<string> {
  const { id, closedOn } = await standingPlace(ctx, placeId)
  if (closedOn && closedOn < visitedOn && lines.some(({ placed }) => placed > 0)) throw visitPlaceClosed(closedOn)
  return id
}

async function requireEditions(ctx: Context, { lines }: LoggedVisit): Promise<void> {
  const editions = await ctx.db.edition.findMany({ where: { id: { in: lines.map(({ editionId }) => editionId) } }, select: { id: true } })
  const unknown = lines.findIndex(({ editionId }) => editions.every(({ id }) => id !== editionId))
  if (unknown >= 0) throw visitEditionUnknown(unknown)
}

type Settled = Omit<LoggedVisit, 'visitedOn' | 'visitedBy' | 'holderId'> & {
  visitedOn: Day
  visitedBy: string | null
  holderId: string | null
}

/** The new row's id; undefined when another with the same key came first, be it in this moment. */
async function insert(ctx: Context, { lines, ...visit }: Settled, image: ShownImage | undefined): Promise<string | undefined> {
  const data = {
    ...visit,
    visitedOn: toDate(visit.visitedOn),
    nextLookOn: visit.nextLookOn && toDate(visit.nextLookOn),
    recordedAt: ctx.clock.now(),
    recordedBy: actorId(ctx),
  }
  const [row] = await ctx.db.visit.createManyAndReturn({ data: [data], select: { id: true }, skipDuplicates: true })
  if (!row) return undefined
  const written = await ctx.db.visitLine.createManyAndReturn({ data: lines.map((line) => ({ visitId: row.id, ...line })) })
  if (image) await writePhoto(ctx, row.id, image)
  await takeFromStock(ctx, visit, written)
  return row.id
}
