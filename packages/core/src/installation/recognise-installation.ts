import { randomUUID } from 'node:crypto'
import type { Context } from '../context.ts'
import { requirePermission } from '../permissions.ts'
import { holdSending } from './hold-sending.ts'
import type { InstallationFolder } from './installation-folder.ts'
import { type DatabaseFacts, type FolderFacts, type HeldReason, type Known, restoredReason } from './restored-reason.ts'

/**
 * Makes sure that this database is the one that it was, and leaves a mark by which the next look will know it. To be asked at the start,
 * before anything is sent, and each minute after. A copy, or a backup that was put back, sends nothing until a person says so.
 * `address` is that of a database that others run; null for the embedded one.
 */
export async function recogniseInstallation(
  ctx: Context,
  { folder, address }: { folder: InstallationFolder; address: string | null },
): Promise<HeldReason | null> {
  requirePermission(ctx, 'settings:write')
  const database = { ...(await databaseFacts(ctx)), address }
  const known = await knownInstallation(ctx, database)
  const marker = await folder.read()
  const ours = marker?.installationId === known.installationId ? marker : null
  const place = ours ? await ctx.db.installationPlace.findUnique({ where: { id: ours.placeId } }) : null
  const reason = restoredReason({ known, database, folder: ours, place: place ?? undefined })
  if (reason !== null) {
    await holdSending(ctx, reason)
    return reason
  }
  if (known.databaseAddress !== address) await ctx.db.installation.update({ where: { id: 1 }, data: { databaseAddress: address } })
  await leaveMark(ctx, folder, ours ?? (await newPlace(ctx, folder, known.installationId)))
  return null
}

async function databaseFacts({ db }: Context): Promise<Omit<DatabaseFacts, 'address'>> {
  const [{ oid } = { oid: 0n }] = await db.$queryRaw<{ oid: bigint }[]>`
    SELECT oid::bigint AS oid FROM pg_database WHERE datname = current_database()`
  const [row] = await db.$queryRaw<{ may: boolean }[]>`SELECT has_function_privilege('pg_control_system()', 'execute') AS may`
  if (!row?.may) return { systemIdentifier: null, oid }
  const [system] = await db.$queryRaw<{ id: string }[]>`SELECT system_identifier::text AS id FROM pg_control_system()`
  return { systemIdentifier: system?.id ?? null, oid }
}

/** The first look at a database names it. Of two first looks at once, one does. */
async function knownInstallation({ db }: Context, { systemIdentifier, oid, address }: DatabaseFacts): Promise<Known> {
  const first = { id: 1, installationId: randomUUID(), systemIdentifier, databaseOid: oid, databaseAddress: address }
  await db.installation.createMany({ data: [first], skipDuplicates: true })
  const row = await db.installation.findUniqueOrThrow({ where: { id: 1 } })
  return { ...row, places: await db.installationPlace.count({ where: { fingerprint: { not: null } } }) }
}

/** The row comes first: a marker that no row knows would look like a database that has gone back in time. */
async function newPlace({ db, clock, log }: Context, folder: InstallationFolder, installationId: string): Promise<FolderFacts | null> {
  const { id: placeId } = await db.installationPlace.create({ data: { seenAt: clock.now() }, select: { id: true } })
  const fingerprint = await folder.write({ installationId, placeId })
  if (fingerprint !== null) return { installationId, placeId, fingerprint, mark: 0n }
  await db.installationPlace.delete({ where: { id: placeId } })
  log.warn({}, 'The data folder cannot be written to: a restored database is recognised less surely')
  return null
}

/** The database first: after a kill in between it is ahead of the folder, never behind. */
async function leaveMark(ctx: Context, folder: InstallationFolder, found: FolderFacts | null): Promise<void> {
  if (!found) return
  const { mark } = await ctx.db.installationPlace.update({
    where: { id: found.placeId },
    data: { fingerprint: found.fingerprint, mark: { increment: 1n }, seenAt: ctx.clock.now() },
    select: { mark: true },
  })
  await folder.keepMark(found.placeId, mark)
}
