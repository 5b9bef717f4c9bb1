import { spawnSync } from 'node:child_process'

/** Why what stands in a PDF cannot be read here, if it cannot. */
export const pdftotextMissing: string | undefined =
  spawnSync('pdftotext', ['-v']).status === 0 ? undefined : 'pdftotext is missing: apt-get install poppler-utils'

/** The pages of a PDF as text, without the marks that only say in which direction it runs. */
export function pagesOf(pdf: Uint8Array): string[] {
  const { status, stdout } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 100_000_000 })
  if (status !== 0) throw new Error('pdftotext cannot read the document')
  return stdout
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .split('\f')
    .slice(0, -1)
}
