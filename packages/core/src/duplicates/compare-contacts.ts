import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import { type Contact, type SafeContact, toSafeContact } from '../contacts/contact.ts'
import type { Context } from '../context.ts'
import { type Day, fromDate } from '../day.ts'
import { DomainError } from '../errors.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { type DuplicateReason, duplicateReasons } from './duplicate-keys.ts'
import { mergeSame, periodsOverlap } from './errors.ts'
import { involvesNewIdentity, personOrThrow, requirePair } from './merge-contacts.ts'
import { differingFields } from './merged-fields.ts'
import { refuseUnmergeable, unitedMemberships } from './queries.ts'
import { ContactPair, type MergeField } from './schemas.ts'

export interface ComparedContact {
  contact: Contact
  safeContact: SafeContact | null
  /** Newest first, with the days that are covered. */
  memberships: {
    id: string
    number: number
    classId: string
    joinedOn: Day
    leftOn: Day | null
    periods: { startsOn: Day; endsOn: Day; cause: 'payment' | 'exemption' | 'free_class' }[]
  }[]
  /** Letters that were sent to her. */
  letters: number
}

export interface Comparison {
  first: ComparedContact
  second: ComparedContact
  reasons: DuplicateReason[]
  /** Where both say something, and not the same. */
  differs: MergeField[]
  /** The code of what makes a merge impossible now, or null. */
  obstacle: string | null
  /** A merge would be one without trace; see `mergeContacts`. */
  withoutTrace: boolean
}

/** Two persons side by side, all we hold of each. That both were seen is written down, of each apart. */
export async function compareContacts(ctx: Context, input: z.input<typeof ContactPair>): Promise<Comparison> {
  requirePermission(ctx, 'members:write')
  const { firstId, secondId } = parse(ContactPair, input)
  if (firstId === secondId) throw mergeSame()
  return transaction(ctx, async (ctx) => {
    const [first, second] = [await personOrThrow(ctx, firstId), await personOrThrow(ctx, secondId)]
    await requirePair(ctx, firstId, secondId)
    for (const id of [firstId, secondId]) await audit(ctx, 'contact.seen', id)
    const withoutTrace = involvesNewIdentity(first, second)
    return {
      first: await compared(ctx, first),
      second: await compared(ctx, second),
      reasons: duplicateReasons(first, second),
      differs: differingFields(first, second),
      obstacle: withoutTrace ? null : await obstacleOf(ctx, firstId, secondId),
      withoutTrace,
    }
  })
}

async function compared(ctx: Context, contact: Contact): Promise<ComparedContact> {
  const row = await ctx.db.contact.findUniqueOrThrow({
    where: { id: contact.id },
    select: {
      safeContact: true,
      memberships: { orderBy: { joinedOn: 'desc' }, include: { periods: { where: { reversedAt: null }, orderBy: { startsOn: 'desc' } } } },
      _count: { select: { deliveries: { where: { state: 'accepted' } } } },
    },
  })
  return {
    contact,
    safeContact: row.safeContact && toSafeContact(row.safeContact),
    memberships: row.memberships.map(({ id, number, classId, joinedOn, leftOn, periods }) => ({
      id,
      number,
      classId,
      joinedOn: fromDate(joinedOn),
      leftOn: leftOn && fromDate(leftOn),
      periods: periods.map(({ startsOn, endsOn, cause }) => ({ startsOn: fromDate(startsOn), endsOn: fromDate(endsOn), cause })),
    })),
    letters: row._count.deliveries,
  }
}

async function obstacleOf(ctx: Context, keptId: string, goneId: string): Promise<string | null> {
  try {
    await refuseUnmergeable(ctx, keptId, goneId)
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
  return (await unitedMemberships(ctx, keptId, goneId)).overlapping ? periodsOverlap().code : null
}
