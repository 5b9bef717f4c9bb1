import type { Context } from '@lykta/core'
import type { Edition } from '@lykta/core/materials'
import {
  addFile,
  countDownload,
  listCopyRequests,
  listPublications,
  requestCopies,
  sendCopies,
  setShares,
  setShelf,
} from '@lykta/core/publications'
import { listHolders } from '@lykta/core/stock'

/**
 * The card and the brochure as files, the Arabic card to be ordered only, the brochure published with a partner; and two organisations that
 * want copies, of which one has got them.
 */
export async function loadPublications(office: Context): Promise<void> {
  const { items } = await listPublications(office, { limit: 200 })
  const current = (material: string, language: string) =>
    items.find(({ edition }) => edition.material.name === material && edition.language === language && edition.state === 'current')?.edition
  const [card, arabic, brochure] = [current('Informationskort', 'sv'), current('Informationskort', 'ar'), current('Broschyren', 'sv')]
  if (!card || !arabic || !brochure) return
  await publish(office, card, ['Vi lyssnar', 'Ring 070-174 06 91, också om du vill vara anonym.'], 41)
  await publish(office, brochure, ['Om oss', 'Vi stödjer kvinnor och barn som har det svårt hemma.'], 8)
  await setShelf(office, { editionId: arabic.id, orderable: true })
  const holders = (await listHolders(office)).items
  const holderOf = (kind: 'store' | 'partner') => holders.find((one) => one.kind === kind)?.id ?? ''
  const shares = [
    { holderId: holderOf('store'), parts: 3 },
    { holderId: holderOf('partner'), parts: 1 },
  ]
  await setShares(office, { editionId: brochure.id, shares })
  await askForCopies(office, [card, arabic], holderOf('store'))
}

async function publish(office: Context, { id: editionId }: Edition, lines: string[], downloads: number): Promise<void> {
  const { id: fileId, size } = await addFile(office, { editionId, bytes: onePage(lines) })
  await setShelf(office, { editionId, public: true, orderable: true })
  const fetched = { fileId, method: 'GET', range: undefined, size, purpose: undefined, userAgent: 'Mozilla/5.0 Firefox/140.0' }
  for (let n = 0; n < downloads; n++) await countDownload(office, fetched)
}

async function askForCopies(office: Context, [card, arabic]: [Edition, Edition], holderId: string): Promise<void> {
  const asked = (organisation: string, copies: { editionId: string; asked: number }[]) =>
    requestCopies(office, {
      key: crypto.randomUUID(),
      organisation,
      email: 'info@bibliotek.example',
      address: `${organisation}\nExempelgatan 1\n123 45 Exempelstad`,
      language: 'sv',
      lines: copies,
    })
  await asked('Exempelstads vårdcentral', [{ editionId: card.id, asked: 60 }])
  const [first] = (await listCopyRequests(office)).items
  if (first) await sendCopies(office, { requestId: first.id, holderId, lines: [{ editionId: card.id, sent: 50 }] })
  await asked('Exempelstads bibliotek', [
    { editionId: card.id, asked: 100 },
    { editionId: arabic.id, asked: 40 },
  ])
}

/** A card of 85 by 55 mm with lines of Latin letters: the smallest PDF that every reader opens (ISO 32000-1, Annex H). */
function onePage(lines: string[]): Uint8Array<ArrayBuffer> {
  const text = lines.map((line) => `(${line}) Tj T*`).join(' ')
  const stream = `BT /F1 9 Tf 14 TL 14 110 Td ${text} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (sv) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 241 156] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ].map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`)
  const head = '%PDF-1.4\n'
  const places = objects.map((_, index) => head.length + objects.slice(0, index).join('').length)
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const start = head.length + objects.join('').length
  const tail = `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(head + objects.join('') + tail, 'latin1'))
}
