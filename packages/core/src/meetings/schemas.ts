import { z } from 'zod'
import { Day } from '../day.ts'
import { multiLine, singleLine } from '../text.ts'

const words = (max: number) =>
  z
    .string()
    .max(max)
    .transform(singleLine)
    .pipe(z.string().min(1, { error: 'required' }))

const fields = {
  kind: z.enum(['annual', 'extra']),
  heldOn: Day,
  /** As it is to be read: "kl. 18.00". */
  time: words(100),
  place: words(300),
  /** Agenda and papers: a link, or where they are. */
  papers: z.string().min(1).max(2000).transform(multiLine).nullable(),
}

export const PlanMeeting = z.strictObject({ ...fields, papers: fields.papers.default(null) })
export const UpdateMeeting = z.strictObject({ meetingId: z.uuid(), ...z.strictObject(fields).partial().shape })
export const MeetingId = z.strictObject({ meetingId: z.uuid() })

/** One voter, or somebody who may become one. */
export const VoterOf = z.strictObject({ meetingId: z.uuid(), membershipId: z.uuid() })

export const AdmitVoter = z.strictObject({
  ...VoterOf.shape,
  /** How the fee is paid at the door. Without it she must have paid already. */
  paidBy: z.enum(['cash', 'swish']).optional(),
})

export const withdrawalReasons = ['left', 'payment_reversed', 'mistake'] as const
export const WithdrawVoter = z.strictObject({ ...VoterOf.shape, reason: z.enum(withdrawalReasons) })

export const GiveProxy = z.strictObject({ ...VoterOf.shape, holderId: z.uuid() })

export const SetListName = z.strictObject({
  membershipId: z.uuid(),
  /** `name` takes back what was agreed: a protected identity then appears by her number alone, anybody else by name. */
  as: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('name') }),
    z.strictObject({ kind: z.literal('number') }),
    z.strictObject({ kind: z.literal('alias'), alias: words(100) }),
  ]),
})

/** In which language a document of the staff's is printed. */
export const PrintLanguage = z.enum(['sv', 'en'])
