import { z } from 'zod'
import { audit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { shownImage } from '../images/index.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { readNewsletter } from './queries.ts'

export const AddImage = z.strictObject({
  newsletterId: z.uuid(),
  /** PNG, JPEG, GIF or WebP, at most 10 MB. */
  bytes: z.instanceof(Uint8Array),
})

/** Stores an image for a letter as the letter will carry it; see `shownImage`. `width` is in pixels. */
export async function addImage(ctx: Context, input: z.input<typeof AddImage>): Promise<{ imageId: string; width: number }> {
  requirePermission(ctx, 'newsletters:write')
  const { newsletterId, bytes } = parse(AddImage, input)
  await readNewsletter(ctx, newsletterId)
  const image = await shownImage(bytes, '/bytes')
  return transaction(ctx, async (ctx) => {
    const { id } = await ctx.db.newsletterImage.create({ data: { newsletterId, ...image, bytes: new Uint8Array(image.bytes) } })
    await audit(ctx, 'newsletter.image_added', newsletterId, { bytes: image.bytes.length })
    return { imageId: id, width: image.width }
  })
}

/** One image, for showing it in the editor. */
export async function getImage(
  ctx: Context,
  { newsletterId, imageId }: { newsletterId: string; imageId: string },
): Promise<{ contentType: string; bytes: Uint8Array<ArrayBuffer> }> {
  requirePermission(ctx, 'newsletters:read')
  const image = await ctx.db.newsletterImage.findFirst({ where: { id: imageId, newsletterId }, select: { contentType: true, bytes: true } })
  if (!image) throw new DomainError('not_found', 'image_not_found')
  return image
}
