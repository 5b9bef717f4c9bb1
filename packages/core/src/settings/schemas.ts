import { z } from 'zod'
import { LanguageTag } from '../contacts/schemas.ts'
import { FeePolicy } from '../fees/policy.ts'
import { MeetingPolicy, silentOnMeetings } from '../memberships/meeting-policy.ts'
import { MembershipPolicy } from '../memberships/policy.ts'
import { singleLine } from '../text.ts'

const fields = {
  associationName: z.string().min(1).max(200).transform(singleLine),
  tenantKind: z.enum(['association', 'federation', 'municipality']),
  timeZone: z.string().refine(isTimeZone, { error: 'time_zone_invalid' }),
  website: z
    .url({ protocol: /^https?$/, error: 'website_invalid' })
    .max(500)
    .nullable(),
  /** Where the discreet form's links lead: an address of these same pages whose domain names nobody. Without it there are none. */
  discreetUrl: z
    .url({ protocol: /^https?$/, error: 'website_invalid' })
    .max(500)
    .transform((url) => new URL(url).origin)
    .nullable(),
  /** What else gives the association away besides its name: short names, places, people known by their name. */
  forbiddenWords: z
    .array(
      z
        .string()
        .max(100)
        .transform(singleLine)
        .refine((word) => /[\p{L}\p{N}]{2}/u.test(word), { error: 'forbidden_word_invalid' }),
    )
    .max(200),
  returnAddress: z.string().min(1).max(120).transform(singleLine).nullable(),
  /** Languages tried in order where a letter lacks the recipient's own. */
  fallbackLanguages: z.array(LanguageTag).min(1).max(20),
  membershipPolicy: MembershipPolicy,
  /** How somebody becomes a member by the public page: not at all, when the board has said yes, or as soon as she confirms her address. */
  joining: z.enum(['closed', 'approval', 'at_once']),
  feePolicy: FeePolicy,
  meetingPolicy: MeetingPolicy,
  /** How long a person's word on what is safe is good for. */
  safeContactMonths: z.number().int().min(1).max(120),
  /** The most letters in any hour, of all newsletters together; null is no limit. A web host may allow 300. */
  lettersPerHour: z.number().int().min(1).max(10_000_000).nullable(),
  lettersPerSecond: z.number().int().min(1).max(10_000).nullable(),
}

export const UpdateSettings = z.strictObject(fields).partial()

/** By default: calendar years, joining from October covers the next year too, and March is the last month to renew. */
const defaultPolicy: MembershipPolicy = {
  periodKind: 'calendar_year',
  lateYearFrom: '10-01',
  grace: { until: '03-31' },
  countGrace: false,
}

export const SetUpAssociation = z.strictObject({
  associationName: fields.associationName,
  tenantKind: fields.tenantKind.default('association'),
  timeZone: fields.timeZone.default('Europe/Stockholm'),
  website: fields.website.default(null),
  returnAddress: fields.returnAddress.default(null),
  membershipPolicy: MembershipPolicy.default(defaultPolicy),
  /** The bylaws' silence, unless it is given. */
  meetingPolicy: MeetingPolicy.default(silentOnMeetings),
  feeOre: z.number().int().min(0).max(100_000_000).default(20_000),
  goalTarget: z.number().int().min(1).max(1_000_000).default(50),
  /** This year, if nothing is said. */
  goalYear: z.number().int().min(2000).max(2200).optional(),
  goalName: z.string().min(1).max(200).transform(singleLine).optional(),
})

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('sv', { timeZone: name })
    return true
  } catch {
    return false
  }
}
