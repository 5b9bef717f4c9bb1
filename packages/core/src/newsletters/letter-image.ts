import type { Sharp } from 'sharp'
import { DomainError } from '../errors.ts'
import type { LetterImage } from './letter.ts'

/** Twice the width of a letter's column, for sharp screens. */
const maximumWidth = 1200
const maximumHeight = 2400
const maximumBytes = 10_000_000
/** A telephone's camera takes fewer. More in a small file is made to fill the memory. */
const maximumPixels = 50_000_000
/** What leaves here travels in every letter. */
const maximumStoredBytes = 1_500_000

/**
 * Makes of a file what a letter shows: turned the right way up, no larger than it is shown, and without what a camera writes
 * into it (the place above all). Of moving pictures the first is kept. Throws `image_too_large`, `image_too_many_pixels`,
 * `image_unknown_type` and `image_broken`. What a file is, its first bytes tell; a name or a declared type is not believed.
 */
export async function letterImage(file: Uint8Array): Promise<Omit<LetterImage, 'id'>> {
  if (file.length > maximumBytes) throw refused('image_too_large', { maximum: maximumBytes / 1_000_000 })
  if (!isKnownType(file)) throw refused('image_unknown_type')
  const turn = queue.then(() => made(file))
  queue = turn.catch(() => undefined)
  return turn
}

/** One at a time, for a large one takes up to 400 MB while it is made. */
let queue: Promise<unknown> = Promise.resolve()

async function made(file: Uint8Array): Promise<Omit<LetterImage, 'id'>> {
  // loaded when the first image comes: the processes that only send have no use for it
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  const image = sharp(file, { limitInputPixels: maximumPixels, failOn: 'error' })
  try {
    // reads no more than how large it is, and refuses what is too large
    await image.metadata()
    const shown = image
      .autoOrient()
      .resize({ width: maximumWidth, height: maximumHeight, fit: 'inside', withoutEnlargement: true })
      .timeout({ seconds: 20 })
    return await smallest(shown, file)
  } catch (error) {
    if (error instanceof Error && /pixel limit/.test(error.message))
      throw refused('image_too_many_pixels', { maximum: maximumPixels / 1_000_000 })
    throw refused('image_broken', {}, error)
  }
}

/** A photograph is a JPEG; what can be seen through stays so; of the rest, such as a drawing, the smaller of the two. */
async function smallest(shown: Sharp, file: Uint8Array): Promise<Omit<LetterImage, 'id'>> {
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

const stored = (contentType: LetterImage['contentType'], { data, info }: { data: Buffer; info: { width: number } }) => ({
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

const refused = (code: string, params: Record<string, number> = {}, cause?: unknown) =>
  new DomainError('unprocessable', code, { params, pointer: '/bytes', cause })
