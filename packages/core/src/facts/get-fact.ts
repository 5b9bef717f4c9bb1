import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import type { Fact } from './fact.ts'
import { readFact } from './queries.ts'
import { GetFact } from './schemas.ts'

/** A fact with its whole history. */
export async function getFact(ctx: Context, input: z.input<typeof GetFact>): Promise<Fact> {
  requirePermission(ctx, 'materials:read')
  return readFact(ctx, parse(GetFact, input).factId)
}
