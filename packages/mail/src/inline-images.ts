import { createHash } from 'node:crypto'
import { DomainError } from '@lykta/core'
import type { Letter, LetterImage } from '@lykta/core/newsletters'

/** An image as it travels inside the message. Neither its name nor its id says anything about the letter. */
export interface InlineImage extends LetterImage {
  cid: string
  filename: string
}

const endings = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp' } as const

/** The images that the letter's blocks show, each once, and how to find them. `imageOf` throws `image_missing`. */
export function inlineImages({ newsletterId, content, images }: Letter): { images: InlineImage[]; imageOf(imageId: string): InlineImage } {
  const shown = new Set(content.blocks.map((block) => (block.type === 'image' ? block.imageId : null)))
  const inline = images
    .filter((image) => shown.has(image.id))
    .map((image, index) => ({
      ...image,
      cid: contentId(newsletterId, image.id),
      filename: `image-${index + 1}.${endings[image.contentType]}`,
    }))
  return {
    images: inline,
    imageOf(imageId) {
      const image = inline.find((candidate) => candidate.id === imageId)
      if (!image) throw new DomainError('unprocessable', 'image_missing', { params: { imageId } })
      return image
    },
  }
}

/** World-unique as RFC 2392 wants it, and the same each time; a hash, because ids of ours mean nothing to a reader. */
const contentId = (newsletterId: string, imageId: string): string =>
  `${createHash('sha256').update(`${newsletterId}/${imageId}`).digest('hex').slice(0, 24)}@image`
