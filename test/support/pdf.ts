import { spawnSync } from 'node:child_process'

/** Why what stands in a PDF cannot be read here, if it cannot. */
export const pdftotextMissing: string | undefined =
  spawnSync('pdftotext', ['-v']).status === 0 ? undefined : 'pdftotext is missing: apt-get install poppler-utils'

/** The pages of a PDF as text, without the marks that only say in which direction it runs. */
export function pagesOf(pdf: Uint8Array): string[] {
  const { status, stdout } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 100_000_000 })
  if (status !== 0) throw new Error('pdftotext cannot read the document')
  return withoutMarks(stdout).split('\f').slice(0, -1)
}

/** The words of each page and where they stand, in millimetres from the upper left corner. */
export function placesOf(pdf: Uint8Array): { word: string; x: number; y: number; right: number; bottom: number }[][] {
  const { stdout } = spawnSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 100_000_000 })
  const mm = (points: string | undefined) => (Number(points) * 25.4) / 72
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g)].map(
        ([, x, y, right, bottom, word = '']) => ({
          word: withoutMarks(word),
          x: mm(x),
          y: mm(y),
          right: mm(right),
          bottom: mm(bottom),
        }),
      ),
    )
}

const withoutMarks = (text: string): string => text.replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
