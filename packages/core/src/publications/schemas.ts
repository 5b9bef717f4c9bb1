import { languages } from '@lykta/i18n'
import { z } from 'zod'
import { EmailAddress } from '../contacts/email.ts'
import { Day } from '../day.ts'
import { multiLine, singleLine } from '../text.ts'

const words = (max: number) =>
  z
    .string()
    .max(max, { error: 'too_long' })
    .transform(singleLine)
    .pipe(z.string().min(1, { error: 'required' }))

const lines = (max: number) => z.string().max(max, { error: 'too_long' }).transform(multiLine)

const page = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(1000).optional(),
}

export const EditionId = z.strictObject({ editionId: z.uuid() })
export const AddFile = z.strictObject({ editionId: z.uuid(), bytes: z.instanceof(Uint8Array) })
export const ListPublications = z.strictObject(page)
export const SetShelf = z.strictObject({ editionId: z.uuid(), public: z.boolean().optional(), orderable: z.boolean().optional() })

const once = { error: 'edition_twice' }
const eachOnce = (rows: { editionId: string }[]) => new Set(rows.map(({ editionId }) => editionId)).size === rows.length

const asked = z.number({ error: 'copies_invalid' }).int({ error: 'copies_invalid' }).min(1, { error: 'copies_invalid' })

export const RequestCopies = z.strictObject({
  /** Made with the form: the same request sent again is the same. */
  key: z.uuid(),
  organisation: words(200),
  email: EmailAddress,
  /** Where the organisation gets its post, over several lines. */
  address: lines(400).pipe(z.string().min(1, { error: 'required' })),
  note: lines(300)
    .transform((text) => text || null)
    .nullable()
    .default(null),
  /** In which language it reads our answer. */
  language: z.enum(languages),
  lines: z
    .array(z.strictObject({ editionId: z.uuid(), asked: asked.max(2000, { error: 'copies_too_many' }) }))
    .min(1, { error: 'copies_required' })
    .max(100)
    .refine(eachOnce, once),
})

export const requestStates = ['new', 'sent', 'declined'] as const
export const declineReasons = ['none_left', 'not_an_organisation', 'not_genuine', 'other'] as const

export const ListCopyRequests = z.strictObject({ state: z.enum(requestStates).optional(), ...page })
export const RequestId = z.strictObject({ requestId: z.uuid() })
export const DeclineCopies = z.strictObject({ requestId: z.uuid(), reason: z.enum(declineReasons) })

const sent = z.number({ error: 'copies_invalid' }).int({ error: 'copies_invalid' }).min(0, { error: 'copies_invalid' })

export const SendCopies = z.strictObject({
  requestId: z.uuid(),
  /** Whose copies they were. */
  holderId: z.uuid({ error: 'holder_required' }),
  /** Today, unless it was earlier. */
  sentOn: Day.optional(),
  lines: z
    .array(z.strictObject({ editionId: z.uuid(), sent: sent.max(100_000, { error: 'copies_invalid' }) }))
    .min(1)
    .max(100)
    .refine(eachOnce, once),
})

const parts = { error: 'parts_invalid' }

/** All shares of an edition; none is an edition of ours alone. */
export const SetShares = z.strictObject({
  editionId: z.uuid(),
  shares: z
    .array(z.strictObject({ holderId: z.uuid(), parts: z.number(parts).int(parts).min(1, parts).max(1_000_000, parts) }))
    .max(50)
    .refine((rows) => new Set(rows.map(({ holderId }) => holderId)).size === rows.length, { error: 'holder_twice' })
    .refine((rows) => rows.length !== 1, { error: 'shares_of_one' }),
})
