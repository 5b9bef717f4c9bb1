import { z } from 'zod'
import { audit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { readSettings } from '../settings/queries.ts'
import { LetterContent } from './content.ts'
import type { LetterComposer, LetterRecipient, RenderedLetter } from './letter.ts'
import { exampleRecipient, letterIn } from './letter-in.ts'
import { readNewsletter } from './queries.ts'
import { type RecipientRow, recipientColumns, toRecipient } from './recipient.ts'
import { LanguageCode, TemplateName } from './schemas.ts'

export const PreviewNewsletter = z.strictObject({
  newsletterId: z.uuid(),
  language: LanguageCode,
  form: z.enum(['full', 'discreet']).default('full'),
  /** Whose letter to show; without one it is an example's. */
  contactId: z.uuid().optional(),
  /** What stands in the editor, when it is not saved yet. */
  content: LetterContent.optional(),
  /** In place of the letter's own: for trying one before it is chosen. */
  template: TemplateName.optional(),
})

/** The letter exactly as it would arrive. Looking at it as a person is a read of her name, and is logged. */
export async function previewNewsletter(
  ctx: Context,
  input: z.input<typeof PreviewNewsletter>,
  { composer, baseUrl }: { composer: LetterComposer; baseUrl: string },
): Promise<RenderedLetter> {
  requirePermission(ctx, 'newsletters:read')
  const { newsletterId, language, form, contactId, content, template } = parse(PreviewNewsletter, input)
  const newsletter = await readNewsletter(ctx, newsletterId)
  const shown = template ? { ...newsletter, template } : newsletter
  const letter = await letterIn(ctx, shown, language, form, content)
  const { associationName } = await readSettings(ctx)
  const merge = { ...exampleRecipient.merge, associationName }
  const recipient = contactId ? await recipientOf(ctx, newsletter, contactId, associationName, baseUrl) : { ...exampleRecipient, merge }
  return composer.render(letter, recipient)
}

async function recipientOf(
  ctx: Context,
  { id: newsletterId, seriesId }: { id: string; seriesId: string },
  contactId: string,
  associationName: string,
  baseUrl: string,
): Promise<LetterRecipient> {
  requirePermission(ctx, 'members:read')
  const [row] = await ctx.db.$queryRaw<
    RecipientRow[]
  >`SELECT ${recipientColumns} FROM contact c WHERE c.id = ${contactId}::uuid AND c.erased_at IS NULL`
  if (!row) throw notFound('contact_not_found')
  await audit(ctx, 'contact.seen', contactId, { newsletterId })
  const recipient = toRecipient(ctx, { newsletterId, seriesId, associationName, baseUrl }, row, exampleRecipient.address)
  const { address, unsubscribeUrl, preferencesUrl } = exampleRecipient
  return { ...recipient, address, unsubscribeUrl, preferencesUrl }
}
