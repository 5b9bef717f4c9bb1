import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import type { Edition } from './edition.ts'
import { readEdition } from './queries.ts'
import { EditionId } from './schemas.ts'

/** An edition with the facts it carries and what was decided about them. */
export async function getEdition(ctx: Context, input: z.input<typeof EditionId>): Promise<Edition> {
  requirePermission(ctx, 'materials:read')
  return readEdition(ctx, parse(EditionId, input).editionId)
}
