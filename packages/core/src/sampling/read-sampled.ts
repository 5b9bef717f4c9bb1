import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { nameWithheld, notInSample } from './errors.ts'
import { type SampledMember, sampleOf } from './sample-of.ts'
import { ReadSampled } from './schemas.ts'

export interface ReadMember extends SampledMember {
  name: string
}

/**
 * The name of one who was drawn, for a reason; of nobody else. That it was read, whose, when and why is written down before it
 * is shown. Who is protected has a number only (`name_withheld`).
 */
export async function readSampled(ctx: Context, input: z.input<typeof ReadSampled>): Promise<ReadMember> {
  requirePermission(ctx, 'samples:read')
  const { membershipId, reason, ...question } = parse(ReadSampled, input)
  return transaction(ctx, async (ctx) => {
    const { day, members } = await sampleOf(ctx, question)
    const member = members.find((one) => one.membershipId === membershipId)
    if (!member) throw notInSample()
    if (!member.named) throw nameWithheld()
    const { contact } = await ctx.db.membership.findUniqueOrThrow({ where: { id: membershipId }, include: { contact: true } })
    await audit(ctx, 'sample.name_read', contact.id, { membershipId, reason, day, seed: question.seed })
    return { ...member, name: contact.name }
  })
}
