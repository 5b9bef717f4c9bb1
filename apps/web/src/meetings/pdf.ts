import type { StaffContext } from '../frame/index.ts'

/** A document to keep. `name` says nothing of what it is about: it stays in the list of downloads. */
export const pdfAnswer = (c: StaffContext, pdf: Uint8Array, name: string): Response =>
  c.body(new Uint8Array(pdf), 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `attachment; filename="${name}.pdf"`,
    'Cache-Control': 'no-store',
  })
