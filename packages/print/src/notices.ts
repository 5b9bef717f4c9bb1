import type { Slip } from '@lykta/core/fees'
import type { NoticePage } from '@lykta/core/notices'
import { direction, formatDay, formatMoney, type Language, publicTranslator } from '@lykta/i18n'
import { renderSVG } from 'uqr'
import { addressLine } from './address-line.ts'
import { breakable } from './breakable.ts'
import { withIslands } from './islands.ts'

interface PrintedSlip {
  title: string
  /** What is asked for, and what is written there, line by line. */
  fields: { label: string; value: string }[]
  /** The file with the code, and what to do with it. */
  code: { file: string; alt: string; hint: string } | null
}

/** Notices as `typst/notices.typ` reads them, and the codes in them. */
export function noticesData(pages: NoticePage[]): { data: unknown; images: Map<string, Uint8Array> } {
  const images = new Map<string, Uint8Array>()
  const printed = pages.map(({ language, window, letterhead, heading, text, slip }, index) => {
    const rtl = direction(language) === 'rtl'
    const said = (words: string) => breakable(rtl ? withIslands(words) : words)
    return {
      lang: language,
      rtl,
      window: window && { sender: window.sender && breakable(window.sender), lines: window.lines.map(addressLine) },
      letterhead: letterhead && breakable(letterhead),
      heading: said(heading),
      paragraphs: text.split('\n\n').map((paragraph) => paragraph.split('\n').map(said)),
      slip: slip && printedSlip(slip, language, `code-${index}.svg`, images),
    }
  })
  const lang = pages[0]?.language ?? 'sv'
  return { data: { title: publicTranslator(lang)('letter.post.title'), lang, notices: printed }, images }
}

function printedSlip(
  { payee, amountOre, dueOn, reference, bankgiro, swish }: Slip,
  lang: Language,
  file: string,
  images: Map<string, Uint8Array>,
): PrintedSlip {
  const t = publicTranslator(lang)
  // the code for Swish has 4 modules of white around it, as ISO/IEC 18004 wants
  if (swish) images.set(file, Buffer.from(renderSVG(swish.qr, { ecc: 'M', border: 4 })))
  const fields = [
    { label: t('notice.pay.payee'), value: payee },
    { label: t('notice.pay.amount'), value: formatMoney(lang, amountOre) },
    { label: t('notice.pay.due'), value: formatDay(lang, dueOn) },
    ...(bankgiro ? [{ label: t('notice.pay.bankgiro'), value: bankgiro }] : []),
    { label: t('notice.pay.reference'), value: reference },
    ...(swish ? [{ label: t('notice.pay.swish'), value: swish.number }] : []),
  ]
  return {
    title: t('notice.pay.title'),
    fields: fields.map(({ label, value }) => ({ label, value: addressLine(value) })),
    code: swish && { file, alt: t('notice.pay.scan'), hint: t('notice.pay.scan') },
  }
}
