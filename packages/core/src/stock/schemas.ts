import { z } from 'zod'
import { LanguageTag } from '../contacts/schemas.ts'
import { Day } from '../day.ts'
import { singleLine } from '../text.ts'
import { holderKinds } from './holder.ts'
import { printOrderStates } from './print-order.ts'

const Name = z.string().max(100).transform(singleLine).pipe(z.string().min(1))
const Reason = z.string().max(200).transform(singleLine).pipe(z.string().min(1))
/** As the database writes it: the same id sent again in capitals is the same. */
const Id = z.uuid().toLowerCase()
const Quantity = z.number().int().min(1).max(1_000_000)

/** What every movement has. */
const common = {
  /** Made by who records it: the same movement sent again is the same row. */
  key: Id,
  editionId: Id,
  /** Copies. */
  quantity: Quantity,
  /** Today if nothing is said. */
  happenedOn: Day.optional(),
}

/** What the stock's keeper records. */
export const KeepersMovement = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('printed'), ...common, toId: Id, orderId: Id.optional() }),
  z.strictObject({ kind: z.literal('handed'), ...common, fromId: Id, toId: Id }),
  z.strictObject({ kind: z.literal('destroyed'), ...common, fromId: Id, reason: Reason }),
  z.strictObject({ kind: z.literal('sent'), ...common, fromId: Id }),
])

/** What a visit does to the stock. */
const VisitsMovement = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('placed'), ...common, fromId: Id, visitLineId: Id }),
  z.strictObject({ kind: z.literal('returned'), ...common, toId: Id, visitLineId: Id }),
])

const Movement = z.discriminatedUnion('kind', [KeepersMovement, VisitsMovement])
export type MovementInput = z.output<typeof Movement>

export const RecordMovements = z.strictObject({ movements: z.array(Movement).min(1).max(200) })

export const CountStock = z.strictObject({
  key: Id,
  editionId: Id,
  holderId: Id,
  /** How many copies are really there. */
  found: z.number().int().min(0).max(1_000_000),
  reason: Reason,
  /** Today if nothing is said. */
  happenedOn: Day.optional(),
})

export const CorrectMovement = z.strictObject({ movementId: z.uuid(), reason: Reason })

export const MovementId = z.strictObject({ movementId: z.uuid() })

export const ListMovements = z.strictObject({
  editionId: z.uuid().optional(),
  holderId: z.uuid().optional(),
  orderId: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(1000).optional(),
})

export const ListStock = z.strictObject({
  editionId: z.uuid().optional(),
  holderId: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
  after: z.string().max(1000).optional(),
})

export const ListHolders = z.strictObject({
  state: z.enum(['open', 'closed']).optional(),
  kind: z.enum(holderKinds).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(200),
  after: z.string().max(1000).optional(),
})

export const CreateHolder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('store'), name: Name }),
  z.strictObject({ kind: z.literal('partner'), name: Name }),
  z.strictObject({ kind: z.literal('volunteer'), userId: z.string().min(1).max(100) }),
])

export const RenameHolder = z.strictObject({ holderId: z.uuid(), name: Name })

export const HolderId = z.strictObject({ holderId: z.uuid() })

export const OrderPrint = z.strictObject({
  editionId: z.uuid(),
  /** Copies. */
  quantity: Quantity,
  /** With VAT, for the whole order. */
  costOre: z.number().int().min(0).max(1_000_000_000).nullable().default(null),
  printer: Name.nullable().default(null),
  /** Today if nothing is said. */
  orderedOn: Day.optional(),
  expectedOn: Day.nullable().default(null),
  /** Where it comes to. */
  holderId: z.uuid(),
})

export const UpdatePrintOrder = z.strictObject({
  orderId: z.uuid(),
  costOre: z.number().int().min(0).max(1_000_000_000).nullable().optional(),
  printer: Name.nullable().optional(),
  expectedOn: Day.nullable().optional(),
})

export const ReceivePrint = z.strictObject({
  key: Id,
  orderId: z.uuid(),
  /** Copies that came this time. */
  quantity: Quantity,
  /** Today if nothing is said. */
  happenedOn: Day.optional(),
})

export const PrintOrderId = z.strictObject({ orderId: z.uuid() })

export const ListPrintOrders = z.strictObject({
  editionId: z.uuid().optional(),
  /** `open`: something is still to come. */
  state: z.enum(printOrderStates).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(1000).optional(),
})

export const SetReorderPoint = z.strictObject({
  materialId: z.uuid(),
  language: LanguageTag,
  /** Copies. */
  quantity: Quantity,
  /** Days from order to arrival. */
  leadDays: z.number().int().min(0).max(366),
})

export const RemoveReorderPoint = z.strictObject({ materialId: z.uuid(), language: LanguageTag })

export const AddDemandPeak = z
  .strictObject({
    name: Name,
    startsOn: Day,
    endsOn: Day,
    /** How many times the usual is used per day. */
    times: z.number().gt(1).max(100).multipleOf(0.01),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { error: 'end_before_start', path: ['endsOn'] })

export const DemandPeakId = z.strictObject({ peakId: z.uuid() })
