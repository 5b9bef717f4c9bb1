import type { Block, Letter } from '@lykta/core/newsletters'
import { direction } from '@lykta/i18n'
import { blockPlaces } from './block-places.ts'
import { refuseRevealing, websiteHost } from './discreet.ts'
import { escapeHtml } from './escape-html.ts'
import { expandTemplate, type Places } from './expand-template.ts'
import { type InlineImage, inlineImages } from './inline-images.ts'
import type { TextSetting } from './markdown.ts'
import { linkText } from './markdown-text.ts'
import { oneLine } from './one-line.ts'
import { blockToText } from './plain-text.ts'
import { renderMjml } from './render-mjml.ts'
import { createMarks, type Part } from './slots.ts'
import { templateInvalid } from './source-lines.ts'
import { createTypesetting } from './typesetting.ts'
import { baseLanguage, footerWords } from './words.ts'
import { wrapLines } from './wrap-lines.ts'

/** A letter set for everyone: what is left to fill in are the slots. */
export interface Draft {
  subject: Part[]
  html: Part[]
  text: Part[]
  images: InlineImage[]
}

/** Throws `DomainError`: `template_unknown`, `template_invalid`, `merge_field_in_link`, `image_missing`, `discreet_names_association`. */
export async function composeDraft(letter: Letter, templatesDir: string): Promise<Draft> {
  if (letter.form === 'discreet') refuseRevealing(letter)
  const marks = createMarks(letter.form === 'discreet' ? letter.sender.name : null)
  const typesetting = createTypesetting(direction(baseLanguage(letter.language)), marks)
  const setting = { marks, typesetting }
  const unsubscribe = marks.markFor(({ unsubscribeUrl }) => oneLine(unsubscribeUrl))
  const subject = oneLine(marks.place(letter.content.subject))
  const blocks = letter.content.blocks.map((block) => placeMarks(block, marks.place))
  const { images, imageOf } = inlineImages(letter)

  const html = await composeHtml(templatesDir, letter, setting, { subject, blocks, unsubscribe, imageOf })
  return {
    subject: marks.split(typesetting.plain(subject)),
    html: marks.split(html),
    text: marks.split(composeText(letter, setting, blocks, unsubscribe)),
    images,
  }
}

interface Placed {
  subject: string
  blocks: Block[]
  unsubscribe: string
  imageOf(imageId: string): InlineImage
}

async function composeHtml(templatesDir: string, letter: Letter, setting: TextSetting, placed: Placed): Promise<string> {
  const { template, language } = letter
  const blocks = placed.blocks.map((block) => ({ type: block.type, places: blockPlaces(block, setting, placed.imageOf) }))
  const lines = await expandTemplate(templatesDir, template, letterPlaces(letter, setting, placed), blocks)
  const html = await renderMjml(template, lines, { language, direction: setting.typesetting.direction })
  if (letter.canUnsubscribe && !html.includes(placed.unsubscribe)) {
    throw templateInvalid(template, { file: `letters/${template}.mjml`, line: 1 }, 'needs a link to {{unsubscribeUrl}}')
  }
  return html
}

function letterPlaces(letter: Letter, { marks, typesetting }: TextSetting, { subject, unsubscribe }: Placed): Places {
  const words = footerWords(letter.language)
  const full = letter.form === 'full'
  return {
    language: escapeHtml(letter.language),
    direction: typesetting.direction,
    start: typesetting.direction === 'rtl' ? 'right' : 'left',
    end: typesetting.direction === 'rtl' ? 'left' : 'right',
    subject: typesetting.attribute(subject),
    preheader: typesetting.attribute(oneLine(marks.place(letter.content.preheader))),
    association: full ? typesetting.html(letter.association.name) : '',
    website: full ? escapeHtml(letter.association.website ?? '') : '',
    websiteName: full ? typesetting.html(websiteHost(letter.association.website)) : '',
    why: letter.canUnsubscribe ? words.why : words.notice,
    reach: words.reach,
    unsubscribe: letter.canUnsubscribe ? words.unsubscribe : '',
    unsubscribeUrl: letter.canUnsubscribe ? unsubscribe : '',
  }
}

function composeText(letter: Letter, setting: TextSetting, blocks: Block[], unsubscribe: string): string {
  const words = footerWords(letter.language)
  const { association, canUnsubscribe } = letter
  const { plain } = setting.typesetting
  const footer = [
    ...(letter.form === 'full' ? [plain(association.name), plain(association.website ?? '')] : []),
    canUnsubscribe ? words.why : words.notice,
    words.reach,
    ...(canUnsubscribe ? [linkText(words.unsubscribe, unsubscribe, setting)] : []),
  ]
  const wrappedFooter = wrapLines(footer.filter(Boolean).join('\n'), new RegExp(setting.marks.source, 'g'))
  return [...blocks.map((block) => blockToText(block, setting)), '* * *', wrappedFooter].filter(Boolean).join('\n\n')
}

/** Merge fields of all a block's texts as marks. Only Markdown has lines. */
function placeMarks(block: Block, place: (text: string) => string): Block {
  const placed = (name: string, text: string) => (name === 'markdown' ? place(text) : oneLine(place(text)))
  const entries = Object.entries(block).map(([name, value]) => [name, typeof value === 'string' ? placed(name, value) : value])
  // every value keeps its type, so the block keeps its own
  return Object.fromEntries(entries) as Block
}
