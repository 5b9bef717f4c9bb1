import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { mergeSame, numberUnknown } from './errors.ts'
import { FindPair } from './schemas.ts'

/** The contacts behind two membership numbers, for who knows of two that nothing shows to be one. Only for whoever may merge any two. */
export async function findPair(ctx: Context, input: z.input<typeof FindPair>): Promise<{ firstId: string; secondId: string }> {
  requirePermission(ctx, 'members:erase')
  const { firstNumber, secondNumber } = parse(FindPair, input)
  const contactOf = async (number: number, pointer: string) => {
    const row = await ctx.db.membership.findFirst({ where: { number, contact: { erasedAt: null } }, select: { contactId: true } })
    if (!row) throw numberUnknown(pointer)
    return row.contactId
  }
  const pair = { firstId: await contactOf(firstNumber, '/firstNumber'), secondId: await contactOf(secondNumber, '/secondNumber') }
  if (pair.firstId === pair.secondId) throw mergeSame()
  return pair
}
