import { foreignKeyViolation } from '@lykta/db'
import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { onConstraint } from '../on-constraint.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { userNotFound } from '../users/errors.ts'
import { bagExists, holderExists } from './errors.ts'
import { type Holder, toHolder } from './holder.ts'
import { CreateHolder } from './schemas.ts'

/** Adds a store, a partner, or the bag of somebody who signs in. */
export async function createHolder(ctx: Context, input: z.input<typeof CreateHolder>): Promise<Holder> {
  requirePermission(ctx, 'materials:write')
  const data = parse(CreateHolder, input)
  return transaction(ctx, async (ctx) => {
    const row = await ctx.db.holder
      .create({ data })
      .catch(onConstraint('holder_name_key', holderExists))
      .catch(onConstraint('holder_user_key', bagExists))
      .catch((error) => {
        throw foreignKeyViolation(error) ? userNotFound() : error
      })
    await audit(ctx, 'holder.created', row.id, { kind: row.kind })
    return toHolder(row)
  })
}
