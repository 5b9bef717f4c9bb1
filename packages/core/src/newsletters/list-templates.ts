import type { Context } from '../context.ts'
import { requirePermission } from '../permissions.ts'
import type { LetterComposer } from './letter.ts'

/** The names of what letters can look like: one for each file in `templates/letters/`, those added there by hand included. */
export async function listTemplates(ctx: Context, { composer }: { composer: LetterComposer }): Promise<string[]> {
  requirePermission(ctx, 'newsletters:read')
  return composer.templates()
}
