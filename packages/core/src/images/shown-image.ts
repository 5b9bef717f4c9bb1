import type { Sharp } from 'sharp'
import { DomainError } from '../errors.ts'

/** An image as it is kept; `width` is in pixels. */
export interface ShownImage {
  contentType: 'image/png' | 'image/jpeg'
  bytes: Uint8Array
  width: number
}

/** Twice the width of a letter's column, for sharp screens. */
const maximumWidth = 1200
const maximumHeight = 2400
const maximumBytes = 10_000_000
/** A telephone's camera takes fewer. More in a small file is made to fill the memory. */
const maximumPixels = 50_000_000
/** What leaves here travels in every letter. */
const maximumStoredBytes = 1_500_000

/**
 * Makes of a file what a letter or a page shows: turned the right way up, no larger than it is shown, and without what a camera writes
 * into it (the place above all). Of moving pictures the first is kept. Throws `image_too_large`, `image_too_many_pixels`,
 * `image_unknown_type` and `image_broken`, at `pointer`. What a file is, its first bytes tell; a name or a declared type is not believed.
 */
export async function shownImage(file: Uint8Array, pointer: string): Promise<ShownImage> {
  const refused = (code: string, params: Record<string, number> = {}, cause?: unknown) =>
    new DomainError('unprocessable', code, { params, pointer, cause })
  if (file.length > maximumBytes) throw refused('image_too_large', { maximum: maximumBytes / 1_000_000 })
  if (!isKnownType(file)) throw refused('image_unknown_type')
  const turn = queue
    .then(() => made(file))
    .catch((error: unknown) => {
      throw isTooManyPixels(error)
        ? refused('image_too_many_pixels', { maximum: maximumPixels / 1_000_000 })
        : refused('image_broken', {}, error)
    })
  queue = turn.catch(() => undefined)
  return turn
}

/** One at a time, for a large one takes up to 400 MB while it is made. */
let queue: Promise<unknown> = Promise.resolve()

async function made(file: Uint8Array): Promise<ShownImage> {
  // loaded when the first image comes: the processes that only send have no use for it
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  const image = sharp(file, { limitInputPixels: maximumPixels, failOn: 'error' })
  // reads no more than how large it is, and refuses what is too large
  await image.metadata()
  const shown = image
    .autoOrient()
    .resize({ width: maximumWidth, height: maximumHeight, fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds: 20 })
  return smallest(shown, file)
}

const isTooManyPixels = (error: unknown) => error instanceof Error && /pixel limit/.test(error.message)

/** A photograph is a JPEG; what can be seen through stays so; of the rest, such as a drawing, the smaller of the two. */
async function smallest(shown: Sharp, file: Uint8Array): Promise<ShownImage> {
  const { isOpaque } = await shown.clone().stats()
  const png = isJpeg(file) ? undefined : await shown.clone().png({ compressionLevel: 9, effort: 7 }).toBuffer({ resolveWithObject: true })
  if (png && !isOpaque && png.data.length <= maximumStoredBytes) return stored('image/png', png)
  const jpeg = await shown
    .clone()
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer({ resolveWithObject: true })
  return png && png.data.length < jpeg.data.length ? stored('image/png', png) : stored('image/jpeg', jpeg)
}

const stored = (contentType: ShownImage['contentType'], { data, info }: { data: Buffer; info: { width: number } }) => ({
  contentType,
  bytes: new Uint8Array(data),
  width: info.width,
})

function isKnownType(file: Uint8Array): boolean {
  const starts = (at: number, ...magic: number[]) => magic.every((byte, index) => file[at + index] === byte)
  const png = starts(0, 0x89, 0x50, 0x4e, 0x47)
  const gif = starts(0, 0x47, 0x49, 0x46, 0x38)
  const webp = starts(0, 0x52, 0x49, 0x46, 0x46) && starts(8, 0x57, 0x45, 0x42, 0x50)
  return png || gif || webp || isJpeg(file)
}

const isJpeg = ([first, second, third]: Uint8Array): boolean => first === 0xff && second === 0xd8 && third === 0xff
