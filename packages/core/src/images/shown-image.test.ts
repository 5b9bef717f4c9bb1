import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { shownImage } from './shown-image.ts'

const picture = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 200, g: 40, b: 40, alpha: 0.5 } }, limitInputPixels: false })

/** Left half black, right half white: whoever turns it shows which way. */
const halves = sharp({ create: { width: 20, height: 10, channels: 3, background: '#ffffff' } }).composite([
  { input: { create: { width: 10, height: 10, channels: 3, background: '#000000' } }, left: 0, top: 0 },
])

test.each([
  ['png', 'image/png'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/png'],
  ['webp', 'image/png'],
] as const)('a large %s becomes as wide as a letter can show', async (format, contentType) => {
  const image = await shownImage(await picture(3000, 1500).toFormat(format).toBuffer(), '/bytes')
  expect(image).toMatchObject({ contentType, width: 1200 })
  expect(await sharp(image.bytes).metadata()).toMatchObject({ width: 1200, height: 600 })
})

test('a small image keeps its size, and what can be seen through stays so', async () => {
  const image = await shownImage(await picture(40, 30, 4).png().toBuffer(), '/bytes')
  expect(image).toMatchObject({ contentType: 'image/png', width: 40 })
  expect(await sharp(image.bytes).metadata()).toMatchObject({ width: 40, height: 30, hasAlpha: true })
})

test('a photograph is turned the right way up, and says nothing of where it was taken', async () => {
  const photograph = await halves
    .clone()
    .jpeg()
    .withExif({ IFD0: { Make: 'Exempelkamera' }, IFD3: { GPSLatitude: '59/1 20/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
  expect((await sharp(photograph).metadata()).orientation).toBe(6)
  const { bytes, width } = await shownImage(photograph, '/bytes')
  const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata()
  expect({ width, exif, xmp, iptc, icc, orientation }).toEqual({ width: 10 })
  expect(Buffer.from(bytes).includes('Exempelkamera')).toBe(false)
  const { data } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true })
  expect([data[5] ?? 0, data.at(-5) ?? 0].map((light) => light > 128)).toEqual([false, true])
})

test('of moving pictures the first is kept', async () => {
  const frames = await sharp([await picture(8, 8).png().toBuffer(), await picture(8, 8).negate().png().toBuffer()], {
    join: { animated: true },
  })
    .gif({ loop: 0, delay: [100, 100] })
    .toBuffer()
  expect((await sharp(frames).metadata()).pages).toBe(2)
  expect((await sharp((await shownImage(frames, '/bytes')).bytes).metadata()).pages ?? 1).toBe(1)
})

test('noise that nothing makes small is still fit to send', async () => {
  const noise = await sharp(randomBytes(1300 * 2400 * 4), { raw: { width: 1300, height: 2400, channels: 4 } })
    .png({ compressionLevel: 0 })
    .toBuffer()
  await expect(shownImage(noise, '/bytes')).rejects.toMatchObject({ code: 'image_too_large', params: { maximum: 10 } })
  const { bytes } = await shownImage(await sharp(noise, { failOn: 'none' }).flatten().jpeg({ quality: 90 }).toBuffer(), '/bytes')
  expect(bytes.length).toBeLessThan(2_000_000)
})

test.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
  ['an empty file', () => new Uint8Array(), 'image_unknown_type'],
  ['a text', () => Buffer.from('hej'), 'image_unknown_type'],
  ['a drawing that can hold a script', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image_unknown_type'],
  ['a file of 60 MB', () => Buffer.alloc(60_000_000, 0xff), 'image_too_large'],
  ['only the beginning of an image', async () => (await picture(300, 300).png().toBuffer()).subarray(0, 60), 'image_broken'],
  ['a beginning with anything after it', () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), randomBytes(500)]), 'image_broken'],
  ['a small file that unfolds into a huge image', () => picture(8000, 8000).png().toBuffer(), 'image_too_many_pixels'],
])('%s is refused in words', async (_, file, code) => {
  await expect((async () => shownImage(await file(), '/bytes'))()).rejects.toMatchObject({ code, pointer: '/bytes' })
})
