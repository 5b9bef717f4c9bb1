import { foreignKeyViolation, Prisma, queryDirectly, raisedMessage } from '@lykta/db'
import { actorId } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { editionNotFound } from '../materials/errors.ts'
import { transaction } from '../transaction.ts'
import { holderNotFound, movementKeyUsed, printOrderNotFound, stockTooSmall } from './errors.ts'
import { type Movement, toMovement } from './movement.ts'
import { rowId } from './row-id.ts'

/** A movement as it is to stand in the ledger. */
export type NewMovement = Omit<Movement, 'id' | 'recordedAt' | 'recordedBy'>

/**
 * The only hand that writes the ledger: all the movements or none. A key that stands there already is the same movement sent
 * again and writes nothing. Written in the order of the keys, so that two who send the same never wait for each other in a ring. Whoever
 * calls has asked for the permission.
 */
export function writeMovements(ctx: Context, movements: NewMovement[]): Promise<Movement[]> {
  // of one alone nothing can be written before another is found to have its key
  return movements.length === 1 ? write(ctx, movements) : transaction(ctx, (ctx) => write(ctx, movements))
}

async function write(ctx: Context, movements: NewMovement[]): Promise<Movement[]> {
  const recordedAt = ctx.clock.now()
  const recordedBy = actorId(ctx)
  const rows = movements.map((movement) => ({ id: rowId(recordedAt), ...movement }))
  const written = await queryDirectly<{ id: string; key: string }>(ctx.db, insertion(rows, recordedAt, recordedBy)).catch((error) => {
    throw meaning(error, movements)
  })
  const ids = new Map(written.map(({ id, key }) => [key, id]))
  const known = ids.size === movements.length ? [] : await standing(ctx, movements, ids)
  const earlier = new Map(known.map((row) => [row.key, row]))
  return movements.map((movement, at) => {
    const id = ids.get(movement.key)
    if (id !== undefined && movements.findIndex(({ key }) => key === movement.key) === at)
      return { ...movement, id, recordedAt, recordedBy }
    const first = earlier.get(movement.key)
    if (!first || !isSame(first, movement)) throw movementKeyUsed(`/movements/${at}/key`)
    return first
  })
}

const insertion = (rows: (NewMovement & { id: string })[], recordedAt: Date, recordedBy: string | null) => Prisma.sql`
  INSERT INTO stock_movement (id, key, kind, edition_id, quantity, from_id, to_id, happened_on, reason, order_id, visit_line_id, corrects_id,
    recorded_at, recorded_by)
  SELECT id, key, kind, "editionId", quantity, "fromId", "toId", "happenedOn", reason, "orderId", "visitLineId", "correctsId",
    ${recordedAt}::timestamptz, ${recordedBy}::text
  FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS asked (id uuid, key uuid, kind movement_kind, "editionId" uuid, quantity int,
    "fromId" uuid, "toId" uuid, "happenedOn" date, reason text, "orderId" uuid, "visitLineId" uuid, "correctsId" uuid)
  ORDER BY key
  ON CONFLICT (key) DO NOTHING
  RETURNING id::text, key::text`

/** Those of them that stood there before, or that the same list has twice. */
async function standing(ctx: Context, movements: NewMovement[], written: Map<string, string>): Promise<Movement[]> {
  const keys = movements.map(({ key }) => key)
  const again = keys.filter((key, at) => !written.has(key) || keys.indexOf(key) !== at)
  const rows = await ctx.db.stockMovement.findMany({ where: { key: { in: again } } })
  return rows.map(toMovement)
}

const told = ['kind', 'editionId', 'quantity', 'fromId', 'toId', 'orderId', 'visitLineId', 'correctsId'] as const
const isSame = (a: NewMovement, b: NewMovement) => told.every((field) => a[field] === b[field])

function meaning(error: unknown, movements: NewMovement[]): unknown {
  const raised = raisedMessage(error, 'LY001')
  // what the trigger `lykta_balance_stock` says
  if (raised) return tooSmall(JSON.parse(raised) as Lack, movements)
  const key = foreignKeyViolation(error)
  if (key === 'stock_movement_edition_id_fkey') return editionNotFound()
  if (key === 'stock_movement_from_id_fkey' || key === 'stock_movement_to_id_fkey') return holderNotFound()
  if (key === 'stock_movement_order_id_fkey') return printOrderNotFound()
  return error
}

interface Lack {
  editionId: string
  edition: string
  holderId: string
  holderKind: string
  holder: string
  there: number
  wanted: number
}

function tooSmall(lack: Lack, movements: NewMovement[]): Error {
  const at = movements.findIndex(({ editionId, fromId }) => editionId === lack.editionId && fromId === lack.holderId)
  return stockTooSmall(lack, `/movements/${at}/quantity`)
}
