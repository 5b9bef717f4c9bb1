import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { edition, pdf, publication } from '../../../../test/support/publications.ts'
import { changeFact, createFact } from '../facts/index.ts'
import { createEdition, createMaterial, withdrawEdition } from '../materials/index.ts'
import { addFile, countDownload, getFile, getPublication, getShelfFile, listPublications, listShelf, readFile, setShelf } from './index.ts'

const visitor = (ctx: TestContext) => ({ ...ctx, actor: { kind: 'visitor' as const } })
const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

async function whole(ctx: TestContext, editionId: string): Promise<Buffer> {
  const file = await getFile(ctx, { editionId })
  const pieces = []
  for await (const piece of readFile(ctx, file, { start: 0, end: file.size - 1 })) pieces.push(piece)
  return Buffer.concat(pieces)
}

test(
  'a file is kept byte for byte with its size and checksum, and read in pieces and from anywhere in it',
  withContext(async (ctx) => {
    const bytes = new Uint8Array(700_000).map((_, at) => at % 251)
    bytes.set(pdf().subarray(0, 12))
    bytes.set(new TextEncoder().encode('%%EOF\n'), bytes.length - 6)
    const editionId = await edition(ctx)
    const file = await addFile(ctx, { editionId, bytes })
    expect(file).toMatchObject({ type: 'pdf', size: 700_000, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(Buffer.compare(await whole(ctx, editionId), bytes)).toBe(0)
    for await (const part of readFile(ctx, file, { start: 500_000, end: 500_004 }))
      expect([...part]).toEqual([...bytes.subarray(500_000, 500_005)])
  }),
)

test(
  'the file added last is read; the same file again is the same, and comes back to the front',
  withContext(async (ctx) => {
    const editionId = await edition(ctx)
    const first = await addFile(ctx, { editionId, bytes: pdf('first') })
    ctx.clock.set('2026-11-22T09:00:00+01:00')
    await addFile(ctx, { editionId, bytes: pdf('second') })
    expect((await whole(ctx, editionId)).toString()).toContain('second')
    ctx.clock.set('2026-11-23T09:00:00+01:00')
    expect((await addFile(ctx, { editionId, bytes: pdf('first') })).id).toBe(first.id)
    expect((await whole(ctx, editionId)).toString()).toContain('first')
    expect(await ctx.db.editionFile.count()).toBe(2)
    const twice = await Promise.all(Array.from({ length: 5 }, () => addFile(ctx, { editionId, bytes: pdf('third') })))
    expect(new Set(twice.map(({ id }) => id)).size).toBe(1)
  }),
)

test(
  'what is none of the types, cut off, empty or too large is refused, whatever it is called',
  withContext(async (ctx) => {
    const editionId = await edition(ctx)
    const refused = (bytes: Uint8Array<ArrayBuffer> | string) => addFile(ctx, { editionId, bytes: new Uint8Array(Buffer.from(bytes)) })
    await expect(refused('')).rejects.toMatchObject({ code: 'file_empty' })
    for (const other of ['<html><script>alert(1)</script>', 'MZ', '\x89PNG\r\n\x1a\n', 'PK\x03\x04 a workbook', ' %PDF-1.7 %%EOF'])
      await expect(refused(other)).rejects.toMatchObject({ code: 'publication_unknown_type' })
    await expect(refused('%PDF-1.7\nthe rest did not come')).rejects.toMatchObject({ code: 'publication_incomplete' })
    await expect(refused(new Uint8Array(10_000_001))).rejects.toMatchObject({ code: 'publication_too_large' })
    const epub = Buffer.concat([
      Buffer.from('PK\x03\x04'),
      Buffer.alloc(26),
      Buffer.from('mimetypeapplication/epub+zip…'),
      Buffer.from('PK\x05\x06'),
    ])
    expect((await addFile(ctx, { editionId, bytes: epub })).type).toBe('epub')
    await expect(addFile(ctx, { editionId: crypto.randomUUID(), bytes: pdf() })).rejects.toMatchObject({ code: 'edition_not_found' })
  }),
)

test(
  'only what is public and current is on the shelf, and what is not answers as what is not there',
  withContext(async (ctx) => {
    const hidden = await edition(ctx)
    await expect(setShelf(ctx, { editionId: hidden, public: true })).rejects.toMatchObject({ code: 'public_without_file' })
    await addFile(ctx, { editionId: hidden, bytes: pdf() })
    const shown = await publication(ctx, { language: 'ar' })
    const digital = await publication(ctx, { printedOn: null })
    await expect(setShelf(ctx, { editionId: digital, orderable: true })).rejects.toMatchObject({ code: 'orderable_never_printed' })
    expect((await listShelf(visitor(ctx))).map(({ editionId }) => editionId)).toEqual([shown, digital])
    await withdrawEdition(ctx, { editionId: shown })
    expect((await listShelf(visitor(ctx))).map(({ editionId }) => editionId)).toEqual([digital])
    for (const editionId of [hidden, shown, crypto.randomUUID()])
      await expect(getShelfFile(visitor(ctx), { editionId })).rejects.toMatchObject({ code: 'publication_not_found' })
    await expect(setShelf(ctx, { editionId: shown, orderable: true })).rejects.toMatchObject({ code: 'shelf_edition_withdrawn' })
    await setShelf(ctx, { editionId: shown, public: false })
    await expect(getFile(visitor(ctx), { editionId: shown })).rejects.toMatchObject({ code: 'sign_in_required' })
  }),
)

test(
  'a file with an old phone number is off the shelf on the day that the number changes, and the staff is told why',
  withContext(async (ctx) => {
    const fact = await createFact(ctx, { name: 'Jourtelefon', value: { kind: 'phone', number: '+46701740605' } })
    const { id: materialId } = await createMaterial(ctx, { kind: 'brochure', name: 'Broschyr' })
    const versionIds = [fact.today?.id ?? '']
    const { id: editionId } = await createEdition(ctx, { materialId, language: 'sv', name: '1', validFrom: '2026-01-01', versionIds })
    await addFile(ctx, { editionId, bytes: pdf() })
    await setShelf(ctx, { editionId, public: true })
    await changeFact(ctx, { factId: fact.id, value: { kind: 'phone', number: '+46701740606' }, validFrom: '2026-11-23' })
    expect(await listShelf(visitor(ctx))).toHaveLength(1)
    ctx.clock.set('2026-11-23T00:00:01+01:00')
    expect(await listShelf(visitor(ctx))).toEqual([])
    expect(await getPublication(ctx, { editionId })).toMatchObject({ readable: false, hidden: 'outdated' })
  }),
)

test(
  'downloads are a number for each day, also when many come at once, and nothing of who it was',
  withContext(async (ctx) => {
    const editionId = await publication(ctx)
    const file = await getShelfFile(visitor(ctx), { editionId })
    const fetched = { fileId: file.id, method: 'GET', range: undefined, size: file.size, purpose: undefined, userAgent: browser }
    await Promise.all(Array.from({ length: 20 }, () => countDownload(visitor(ctx), fetched)))
    for (const not of [{ method: 'HEAD' }, { purpose: 'prefetch' }, { userAgent: 'Googlebot/2.1' }, { range: { start: 10, end: 20 } }])
      await countDownload(visitor(ctx), { ...fetched, ...not })
    ctx.clock.set('2027-01-02T09:00:00+01:00')
    await countDownload(visitor(ctx), fetched)
    const { downloads } = await getPublication(ctx, { editionId })
    const months = [
      { month: '2027-01', count: 1 },
      { month: '2026-11', count: 20 },
    ]
    expect(downloads).toEqual({ months, thisYear: 1, total: 21 })
    expect(Object.keys((await ctx.db.editionDownloads.findFirstOrThrow()) ?? {})).toEqual(['fileId', 'day', 'count'])
    expect((await listPublications(ctx)).items).toMatchObject([{ readable: true, downloads: { total: 21 } }])
  }),
)
