import { DomainError } from '@lykta/core'
import type { Letter, PostLetter } from '@lykta/core/newsletters'
import { direction, type Language, languageOr, publicTranslator } from '@lykta/i18n'
import { addressLine } from './address-line.ts'
import { breakable } from './breakable.ts'
import { letterBlocks, type PrintedBlock } from './letter-blocks.ts'

interface PrintedLetter {
  lang: Language
  rtl: boolean
  window: { sender: string | null; lines: string[] }
  letterhead: string | null
  /** `{n}` and `{total}` are filled when the pages are known. */
  page: string
  blocks: PrintedBlock[]
  foot: string
}

/** Letters as `typst/letters.typ` reads them, and the pictures in them. */
export function lettersData(letters: PostLetter[]): {
  data: { title: string; lang: Language; letters: PrintedLetter[] }
  images: Map<string, Uint8Array>
} {
  const images = new Map<string, Uint8Array>()
  const drafts = new Map<Letter, Omit<PrintedLetter, 'window' | 'blocks'> & { blocksFor: ReturnType<typeof letterBlocks> }>()
  const draftOf = (letter: Letter) => {
    const draft = drafts.get(letter) ?? draftLetter(letter, images)
    drafts.set(letter, draft)
    return draft
  }
  const printed = letters.map(({ letter, merge, addressLines, returnLine }) => {
    const { blocksFor, ...draft } = draftOf(letter)
    return {
      ...draft,
      window: { sender: returnLine && breakable(returnLine), lines: addressLines.map(addressLine) },
      blocks: blocksFor(merge),
    }
  })
  const lang = printed[0]?.lang ?? 'sv'
  return { data: { title: publicTranslator(lang)('letter.post.title'), lang, letters: printed }, images }
}

function draftLetter(letter: Letter, images: Map<string, Uint8Array>) {
  const lang = languageOr(letter.language.split('-')[0])
  const rtl = direction(lang) === 'rtl'
  const t = publicTranslator(lang)
  const fileOf = (imageId: string) => {
    const image = letter.images.find(({ id }) => id === imageId)
    if (!image) throw new DomainError('unprocessable', 'image_missing')
    const file = `${image.id}.${image.contentType.split('/')[1]}`
    images.set(file, image.bytes)
    return file
  }
  return {
    lang,
    rtl,
    letterhead: letter.form === 'full' ? breakable(letter.association.name) : null,
    page: t('letter.page', { n: '{n}', total: '{total}' }),
    foot: t(letter.canUnsubscribe ? 'letter.post.why' : 'letter.post.notice'),
    blocksFor: letterBlocks(letter, rtl, fileOf),
  }
}
