import { formatPhone } from '@lykta/core/contacts'
import { type Block, type Letter, websiteHost } from '@lykta/core/newsletters'
import { direction } from '@lykta/i18n'
import { blockPlaces } from './block-places.ts'
import { refuseRevealing } from './discreet.ts'
import { escapeHtml } from './escape-html.ts'
import { expandTemplate, type Places } from './expand-template.ts'
import { type InlineImage, inlineImages } from './inline-images.ts'
import type { TextSetting } from './markdown.ts'
import { linkText } from './markdown-text.ts'
import type { MjmlToHtml } from './mjml.ts'
import { oneLine } from './one-line.ts'
import { blockToText } from './plain-text.ts'
import { renderMjml } from './render-mjml.ts'
import { createMarks, type Part } from './slots.ts'
import { templateInvalid } from './source-lines.ts'
import { createTypesetting, type Typesetting } from './typesetting.ts'
import { embargoUntil, frameWords } from './words.ts'
import { wrapLines } from './wrap-lines.ts'

/** A letter set for everyone: what is left to fill in are the slots. */
export interface Draft {
  subject: Part[]
  html: Part[]
  text: Part[]
  images: InlineImage[]
}

export interface DraftOptions {
  templatesDir: string
  mjmlToHtml: MjmlToHtml
}

/** Throws `DomainError`: `template_unknown`, `template_invalid`, `merge_field_in_link`, `image_missing`, `discreet_reveals`. */
export async function composeDraft(letter: Letter, options: DraftOptions): Promise<Draft> {
  const marks = createMarks(letter.form === 'discreet' ? letter.sender.name : null)
  const typesetting = createTypesetting(direction(letter.language), marks)
  const setting = { marks, typesetting, frame: createTypesetting(direction(letter.frameLanguage), marks) }
  const unsubscribe = marks.markFor(({ unsubscribeUrl }) => oneLine(unsubscribeUrl))
  const preferences = marks.markFor(({ preferencesUrl }) => oneLine(preferencesUrl))
  const subject = oneLine(marks.place(subjectOf(letter)))
  const blocks = letter.content.blocks.map((block) => placeMarks(block, marks.place))
  const { images, imageOf } = inlineImages(letter)

  const html = await composeHtml(options, letter, setting, { subject, blocks, unsubscribe, preferences, imageOf })
  const text = composeText(letter, setting, { blocks, unsubscribe, preferences })
  if (letter.form === 'discreet') refuseRevealing(letter, { subject, html, text })
  return { subject: marks.split(typesetting.plain(subject)), html: marks.split(html), text: marks.split(text), images }
}

/** How the letter is set, and how the words around it are, which may be in another language. */
interface Setting extends TextSetting {
  frame: Typesetting
}

const subjectOf = ({ content, press, frameLanguage }: Letter): string =>
  press?.embargo ? `${frameWords(frameLanguage).press.embargo}: ${content.subject}` : content.subject

interface Placed {
  subject: string
  blocks: Block[]
  unsubscribe: string
  preferences: string
  imageOf(imageId: string): InlineImage
}

async function composeHtml({ templatesDir, mjmlToHtml }: DraftOptions, letter: Letter, setting: Setting, placed: Placed): Promise<string> {
  const { template, language } = letter
  const blocks = placed.blocks.map((block) => ({ type: block.type, places: blockPlaces(block, setting, placed.imageOf) }))
  const lines = await expandTemplate(templatesDir, template, letterPlaces(letter, setting, placed), blocks)
  const html = await renderMjml(template, lines, { language, direction: setting.typesetting.direction }, mjmlToHtml)
  if (letter.canUnsubscribe && !html.includes(placed.unsubscribe)) {
    throw templateInvalid(template, { file: `letters/${template}.mjml`, line: 1 }, 'needs a link to {{unsubscribeUrl}}')
  }
  return html
}

function letterPlaces(letter: Letter, { marks, typesetting, frame }: Setting, { subject, unsubscribe, preferences }: Placed): Places {
  const full = letter.form === 'full'
  const frameLanguage = letter.language.split('-')[0] === letter.frameLanguage ? letter.language : letter.frameLanguage
  return {
    language: escapeHtml(letter.language),
    ...sides(typesetting, { direction: 'direction', start: 'start', end: 'end' }),
    frameLanguage: escapeHtml(frameLanguage),
    ...sides(frame, { direction: 'frameDirection', start: 'frameStart', end: 'frameEnd' }),
    subject: escapeHtml(typesetting.plain(subject)),
    preheader: escapeHtml(typesetting.plain(oneLine(marks.place(letter.content.preheader)))),
    association: full ? `<bdi>${escapeHtml(letter.association.name)}</bdi>` : '',
    website: full ? escapeHtml(letter.association.website ?? '') : '',
    websiteName: full && letter.association.website ? `<bdi dir="ltr">${escapeHtml(websiteHost(letter.association.website))}</bdi>` : '',
    ...framePlaces(letter, frame, { unsubscribe, preferences }),
  }
}

const sides = ({ direction }: Typesetting, names: { direction: string; start: string; end: string }): Places => ({
  [names.direction]: direction,
  [names.start]: direction === 'rtl' ? 'right' : 'left',
  [names.end]: direction === 'rtl' ? 'left' : 'right',
})

/** What the letter says of itself, in our words. A spokesperson is reached as she says, not by answering. */
function framePlaces(
  letter: Letter,
  frame: Typesetting,
  { unsubscribe, preferences }: Pick<Placed, 'unsubscribe' | 'preferences'>,
): Places {
  const { press, canUnsubscribe, toEveryone } = letter
  const words = frameWords(letter.frameLanguage)
  const { spokesperson = null, embargo = null } = press ?? {}
  const phone = spokesperson ? formatPhone(spokesperson.phone) : ''
  return {
    why: toEveryone ? '' : whyOf(letter),
    reach: spokesperson || toEveryone ? '' : words.reach,
    preferences: toEveryone ? '' : words.preferences,
    preferencesUrl: toEveryone ? '' : preferences,
    unsubscribe: canUnsubscribe ? words.unsubscribe : '',
    unsubscribeUrl: canUnsubscribe ? unsubscribe : '',
    embargo: embargo ? frame.html(embargoUntil(letter.frameLanguage, embargo)) : '',
    embargoNote: embargo ? words.press.notBefore : '',
    pressContact: spokesperson ? words.press.contact : '',
    pressName: spokesperson ? `<bdi>${escapeHtml(spokesperson.name)}</bdi>` : '',
    pressPhone: phone && `<bdi dir="ltr" style="white-space:nowrap">${escapeHtml(phone)}</bdi>`,
    pressPhoneUrl: spokesperson ? `tel:${escapeHtml(spokesperson.phone)}` : '',
    pressEmail: spokesperson ? `<bdi dir="ltr">${escapeHtml(spokesperson.email)}</bdi>` : '',
    pressEmailUrl: spokesperson ? `mailto:${escapeHtml(spokesperson.email)}` : '',
  }
}

function whyOf({ press, canUnsubscribe, frameLanguage }: Letter): string {
  const words = frameWords(frameLanguage)
  if (!canUnsubscribe) return words.notice
  return press ? words.press.why : words.why
}

function composeText(
  letter: Letter,
  setting: Setting,
  { blocks, unsubscribe, preferences }: Pick<Placed, 'blocks' | 'unsubscribe' | 'preferences'>,
): string {
  const words = frameWords(letter.frameLanguage)
  const { association, canUnsubscribe, press, toEveryone } = letter
  const frame = { ...setting, typesetting: setting.frame }
  const { plain } = setting.frame
  const { spokesperson = null, embargo = null } = press ?? {}
  const wrapped = (lines: string[]) => wrapLines(lines.filter(Boolean).join('\n'), new RegExp(setting.marks.source, 'g'))
  const top = embargo ? [plain(embargoUntil(letter.frameLanguage, embargo)), words.press.notBefore] : []
  const contact = spokesperson
    ? [words.press.contact, plain(spokesperson.name), plain(formatPhone(spokesperson.phone)), plain(spokesperson.email)]
    : []
  const footer = [
    ...(letter.form === 'full' ? [plain(association.name), plain(association.website ?? '')] : []),
    ...(toEveryone ? [] : [whyOf(letter), spokesperson ? '' : words.reach, linkText(words.preferences, preferences, frame)]),
    ...(canUnsubscribe ? [linkText(words.unsubscribe, unsubscribe, frame)] : []),
  ]
  return [wrapped(top), ...blocks.map((block) => blockToText(block, setting)), '* * *', wrapped(contact), wrapped(footer)]
    .filter(Boolean)
    .join('\n\n')
}

/** Merge fields of all a block's texts as marks. Only Markdown has lines. */
function placeMarks(block: Block, place: (text: string) => string): Block {
  const placed = (name: string, text: string) => (name === 'markdown' ? place(text) : oneLine(place(text)))
  const entries = Object.entries(block).map(([name, value]) => [name, typeof value === 'string' ? placed(name, value) : value])
  // every value keeps its type, so the block keeps its own
  return Object.fromEntries(entries) as Block
}
