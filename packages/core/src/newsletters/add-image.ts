import { z } from 'zod'
import { audit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import type { LetterImage } from './letter.ts'
import { readNewsletter } from './queries.ts'

export const AddImage = z.strictObject({
  newsletterId: z.uuid(),
  /** PNG, JPEG, GIF or WebP, at most 1 MB: it travels inside every letter. */
  bytes: z.instanceof(Uint8Array),
})

/** Stores an image for a letter. What it is, its first bytes tell; a name or a declared type is not believed. */
export async function addImage(ctx: Context, input: z.input<typeof AddImage>): Promise<{ imageId: string }> {
  requirePermission(ctx, 'newsletters:write')
  const { newsletterId, bytes } = parse(AddImage, input)
  if (bytes.length > 1_000_000) throw new DomainError('unprocessable', 'image_too_large', { params: { maximum: 1 }, pointer: '/bytes' })
  const contentType = imageType(bytes)
  if (!contentType) throw new DomainError('unprocessable', 'image_unknown_type', { pointer: '/bytes' })
  return transaction(ctx, async (ctx) => {
    await readNewsletter(ctx, newsletterId)
    const { id } = await ctx.db.newsletterImage.create({ data: { newsletterId, contentType, bytes: new Uint8Array(bytes) } })
    await audit(ctx, 'newsletter.image_added', newsletterId, { bytes: bytes.length })
    return { imageId: id }
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

function imageType(bytes: Uint8Array): LetterImage['contentType'] | undefined {
  const starts = (at: number, ...magic: number[]) => magic.every((byte, index) => bytes[at + index] === byte)
  if (starts(0, 0x89, 0x50, 0x4e, 0x47)) return 'image/png'
  if (starts(0, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (starts(0, 0x47, 0x49, 0x46, 0x38)) return 'image/gif'
  if (starts(0, 0x52, 0x49, 0x46, 0x46) && starts(8, 0x57, 0x45, 0x42, 0x50)) return 'image/webp'
  return undefined
}
