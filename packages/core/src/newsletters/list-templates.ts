import type { Context } from '../context.ts'
import { requirePermission } from '../permissions.ts'
import type { LetterComposer, LetterTemplate } from './letter.ts'

/** All templates there are, one's own among them. A broken one stands there too, with the place and what is wrong. */
export async function listTemplates(ctx: Context, { composer }: { composer: LetterComposer }): Promise<LetterTemplate[]> {
  requirePermission(ctx, 'newsletters:read')
  return composer.templates()
}
