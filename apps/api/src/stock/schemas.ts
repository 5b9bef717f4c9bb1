import { z } from '@hono/zod-openapi'
import { LanguageTag } from '@lykta/core/contacts'
import { materialKinds } from '@lykta/core/materials'
import {
  AddDemandPeak,
  CountStock,
  CreateHolder,
  holderKinds,
  KeepersMovement,
  movementKinds,
  OrderPrint,
  printOrderStates,
  ReceivePrint,
  RenameHolder,
  SetReorderPoint,
  UpdatePrintOrder,
} from '@lykta/core/stock'
import { CalendarDay, Id, Instant, named, pageOf } from '../formats.ts'

const copies = z.number().int().openapi({ description: 'Copies' })

export const MovementsBody = z.strictObject({ movements: z.array(KeepersMovement).min(1).max(200) }).openapi('RecordMovements')
export const CountBody = named(CountStock, 'CountStock')
export const HolderBody = named(CreateHolder, 'CreateHolder')
export const HolderName = RenameHolder.omit({ holderId: true }).openapi('RenameHolder')
export const CorrectionBody = z.strictObject({ reason: z.string().max(200) }).openapi('CorrectMovement')
export const PrintOrderBody = named(OrderPrint, 'OrderPrint')
export const PrintOrderChanges = UpdatePrintOrder.omit({ orderId: true }).openapi('UpdatePrintOrder')
export const ArrivalBody = ReceivePrint.omit({ orderId: true }).openapi('ReceivePrint')
export const ReorderPointBody = SetReorderPoint.omit({ materialId: true, language: true }).openapi('SetReorderPoint')
export const DemandPeakBody = named(AddDemandPeak, 'AddDemandPeak')
export const MaterialInLanguage = Id.extend({ language: LanguageTag })

const holder = {
  id: z.uuid(),
  kind: z.enum(holderKinds),
  userId: z.string().nullable(),
  closedOn: CalendarDay.nullable(),
}

export const Holder = z
  .object({ ...holder, name: z.string().nullable().openapi({ description: "Null for a volunteer's bag" }) })
  .openapi('Holder')

export const HolderSummary = z
  .object({ ...holder, name: z.string().openapi({ description: 'Of a bag: its user’s' }), copies })
  .openapi('HolderSummary')
export const HolderPage = pageOf(HolderSummary).openapi('HolderPage')

const material = { materialId: z.uuid(), material: z.string(), materialKind: z.enum(materialKinds), language: z.string() }
const edition = { ...material, editionId: z.uuid(), edition: z.string().openapi({ description: 'What stands on it', example: '2026:1' }) }

export const StockPage = pageOf(
  z
    .object({
      ...edition,
      withdrawnOn: CalendarDay.nullable(),
      copies,
      holders: z.array(z.object({ holderId: z.uuid(), kind: z.enum(holderKinds), name: z.string(), copies })),
    })
    .openapi('EditionStock'),
).openapi('StockPage')

const movement = {
  id: z.uuid(),
  kind: z.enum(movementKinds),
  quantity: copies,
  fromId: z.uuid().nullable().openapi({ description: 'The holder they left; null: from outside the stock' }),
  toId: z.uuid().nullable().openapi({ description: 'The holder they came to; null: out of the stock' }),
  happenedOn: CalendarDay,
  reason: z.string().nullable(),
  orderId: z.uuid().nullable(),
  correctsId: z.uuid().nullable().openapi({ description: 'The movement that this one takes back' }),
  recordedAt: Instant,
  recordedBy: z.string().nullable(),
}

export const Movement = z.object({ ...movement, key: z.uuid(), editionId: z.uuid(), visitLineId: z.uuid().nullable() }).openapi('Movement')

export const MovementList = z.object({ movements: z.array(Movement) }).openapi('MovementList')

export const MovementSummary = z
  .object({
    ...movement,
    ...edition,
    from: z.string().nullable(),
    to: z.string().nullable(),
    place: z.string().nullable().openapi({ description: 'Where the visit was that it belongs to' }),
    corrected: z.boolean(),
    recordedByName: z.string().nullable(),
  })
  .openapi('MovementSummary')
export const MovementPage = pageOf(MovementSummary).openapi('MovementPage')

export const Count = z
  .object({
    found: copies,
    before: copies.openapi({ description: 'What the ledger said' }),
    movement: Movement.nullable().openapi({ description: 'Null where the ledger said so before' }),
  })
  .openapi('Count')

export const PrintOrder = z
  .object({
    ...edition,
    id: z.uuid(),
    quantity: copies,
    costOre: z.number().int().nullable().openapi({ description: 'Öre with VAT, for the whole order' }),
    printer: z.string().nullable(),
    orderedOn: CalendarDay,
    expectedOn: CalendarDay.nullable(),
    holderId: z.uuid().openapi({ description: 'Where it comes to' }),
    holder: z.string(),
    cancelledOn: CalendarDay.nullable(),
    orderedBy: z.string().nullable(),
    arrived: copies,
    state: z.enum(printOrderStates),
  })
  .openapi('PrintOrder')

export const PrintOrderPage = pageOf(PrintOrder).openapi('PrintOrderPage')

const point = { quantity: copies.openapi({ description: 'Copies from which a new print is due' }), leadDays: z.number().int() }
export const ReorderPoint = z.object({ materialId: z.uuid(), language: z.string(), ...point }).openapi('ReorderPoint')

export const ReorderList = z
  .object({
    points: z.array(
      z
        .object({
          ...material,
          ...point,
          there: copies,
          coming: copies,
          usualPerDay: z.number().openapi({ description: 'Copies used on a day that is no peak' }),
          orderBy: CalendarDay.nullable().openapi({ description: 'Today if an order is due; null if that is more than a year away' }),
          emptyOn: CalendarDay.nullable().openapi({ description: 'When the last copy is gone if nothing is ordered' }),
          level: copies.openapi({ description: 'So many must still be there when it is ordered: the point, and what peaks take on top' }),
          peaks: z.array(z.string()),
        })
        .openapi('ReorderStatus'),
    ),
  })
  .openapi('ReorderList')

export const DemandPeak = z
  .object({ id: z.uuid(), name: z.string(), startsOn: CalendarDay, endsOn: CalendarDay, times: z.number() })
  .openapi('DemandPeak')
export const DemandPeakList = z.object({ peaks: z.array(DemandPeak) }).openapi('DemandPeakList')
