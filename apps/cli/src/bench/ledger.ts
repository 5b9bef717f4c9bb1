import { randomUUID } from 'node:crypto'
import type { Context } from '@lykta/core'
import { createEdition, createMaterial, recallEdition } from '@lykta/core/materials'
import { listRecallPlaces } from '@lykta/core/recall'
import { createHolder, listStock, recordMovements } from '@lykta/core/stock'
import pg from 'pg'
import { onStage, type Stage } from './stage.ts'
import { type Line, visitsToLog } from './visits.ts'

export interface BenchLedgerOptions {
  movements: number
  clients: number
}

const editions = 20
/** So often the two take turns, so that what else the machine does meets both alike. */
const turns = 4

/**
 * Logs so many movements, one at a time, each by one of so many clients who have bags of their own: first as plain inserts into a table without
 * keys, then through `recordMovements`, in turns. Then asks for an edition's balance and for the places that a recall has to reach. The last
 * line is one JSON object; the times of a question are medians.
 */
export async function benchLedger({ movements, clients }: BenchLedgerOptions): Promise<void> {
  await onStage({ redis: false }, async ({ board, env }) => {
    const { holderIds, editionIds } = await stock(board, { movements, clients })
    const lines = await visitsToLog(board, { count: movements, editionIds })
    const plain = await openPlain(env.DATABASE_URL ?? '', clients)
    let [seconds, plainSeconds] = [0, 0]
    for (let turn = 0; turn < turns; turn++) {
      const part = lines.filter((_, n) => n % turns === turn)
      plainSeconds += await timed(() => inLanes(part, clients, plain.insert(holderIds)))
      seconds += await timed(() => inLanes(part, clients, place(board, holderIds)))
    }
    await plain.close()
    await requireTrueSums(board, movements)
    const [editionId = ''] = editionIds
    await recallEdition(board, { editionId })
    const result = {
      movements,
      clients,
      movementsPerSecond: Math.round(movements / seconds),
      plainInsertsPerSecond: Math.round(movements / plainSeconds),
      ratioToPlainInserts: Math.round((plainSeconds / seconds) * 1000) / 1000,
      balanceMilliseconds: await median(() => listStock(board, { editionId })),
      recallListMilliseconds: await median(() => listRecallPlaces(board)),
    }
    process.stdout.write(`${JSON.stringify(result)}\n`)
  })
}

type Work = (line: Line, lane: number) => Promise<unknown>

const place =
  (ctx: Context, holderIds: string[]): Work =>
  ({ id: visitLineId, editionId, placed: quantity }, lane) =>
    recordMovements(ctx, {
      movements: [{ kind: 'placed', key: randomUUID(), editionId, quantity, fromId: holderIds[lane] ?? '', visitLineId }],
    })

/** A bag for each client, with enough of everything. */
async function stock(ctx: Context, { movements, clients }: BenchLedgerOptions): Promise<{ holderIds: string[]; editionIds: string[] }> {
  const { id: materialId } = await createMaterial(ctx, { kind: 'information_card', name: 'Informationskort' })
  const editionIds = []
  for (let n = 0; n < editions; n++)
    editionIds.push((await createEdition(ctx, { materialId, language: 'sv', name: `2026:${n}`, printedOn: ctx.clock.today() })).id)
  const holderIds = []
  for (let n = 0; n < clients; n++) {
    const { id: toId } = await createHolder(ctx, { kind: 'store', name: `Väska ${n}` })
    const printed = editionIds.map((editionId) => ({ kind: 'printed' as const, key: randomUUID(), editionId, quantity: movements, toId }))
    await recordMovements(ctx, { movements: printed })
    holderIds.push(toId)
  }
  return { holderIds, editionIds }
}

async function openPlain(url: string, clients: number) {
  const pool = new pg.Pool({ connectionString: url, max: clients })
  await pool.query('CREATE TABLE plain (key uuid, edition_id uuid, quantity int, from_id uuid, visit_line_id uuid, happened_on date)')
  const text = 'INSERT INTO plain VALUES ($1, $2, $3, $4, $5, current_date)'
  const insert =
    (holderIds: string[]): Work =>
    ({ id, editionId, placed }, lane) =>
      pool.query({ name: 'plain', text, values: [randomUUID(), editionId, placed, holderIds[lane], id] })
  return { insert, close: () => pool.end() }
}

async function inLanes(lines: Line[], lanes: number, work: Work): Promise<void> {
  let next = 0
  const run = async (lane: number) => {
    for (let line = lines[next++]; line; line = lines[next++]) await work(line, lane)
  }
  await Promise.all(Array.from({ length: lanes }, (_, lane) => run(lane)))
}

/** Speed counts for nothing if the sums are not those of the ledger. */
async function requireTrueSums({ db }: Stage['board'], movements: number): Promise<void> {
  const [found] = await db.$queryRaw<{ rows: number; wrong: number }[]>`
    SELECT (SELECT count(*)::int FROM stock_movement WHERE kind = 'placed') AS rows, count(*)::int AS wrong
    FROM (
      SELECT edition_id, holder_id, sum(quantity) AS quantity FROM (
        SELECT edition_id, to_id AS holder_id, quantity FROM stock_movement WHERE to_id IS NOT NULL
        UNION ALL SELECT edition_id, from_id, -quantity FROM stock_movement WHERE from_id IS NOT NULL) AS ends
      GROUP BY 1, 2) AS ledger
    FULL JOIN stock_balance b USING (edition_id, holder_id) WHERE b.quantity IS DISTINCT FROM ledger.quantity`
  if (found?.rows !== movements || found.wrong !== 0) throw new Error('the sums are not those of the ledger')
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times = []
  for (let n = 0; n < 11; n++) times.push(await timed(work))
  times.sort((a, b) => a - b)
  return Math.round((times[5] ?? 0) * 10_000) / 10
}
