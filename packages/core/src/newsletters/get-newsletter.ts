import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { readNewsletter } from './queries.ts'
import { type Newsletter, NewsletterId } from './schemas.ts'

/** One newsletter with its words. Throws `newsletter_not_found`. */
export async function getNewsletter(ctx: Context, input: z.input<typeof NewsletterId>): Promise<Newsletter> {
  requirePermission(ctx, 'newsletters:read')
  return readNewsletter(ctx, parse(NewsletterId, input).newsletterId)
}
