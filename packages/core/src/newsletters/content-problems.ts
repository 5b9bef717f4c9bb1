import type { Day } from '../day.ts'
import type { Issue } from '../errors.ts'
import type { Block, LetterContent } from './content.ts'
import { eventDay } from './event-day.ts'
import { faultOf, linksIn } from './links-in.ts'
import { unknownFields } from './merge-fields.ts'
import type { Newsletter } from './schemas.ts'

/** Something about a letter that must (`error`) or should (`warning`) be mended before it is sent. */
export interface LetterProblem extends Issue {
  severity: 'error' | 'warning'
}

/** What is wrong with the words themselves, whoever gets them. */
export function contentProblems(letter: Pick<Newsletter, 'contents' | 'imageIds'>, today: Day): LetterProblem[] {
  if (letter.contents.length === 0) return [{ severity: 'error', code: 'letter_empty', pointer: '/contents' }]
  return letter.contents.flatMap((content) => problemsIn(content, letter.imageIds, today))
}

type Found = Omit<LetterProblem, 'params'> & { params?: Issue['params'] }

function problemsIn({ language, ...content }: LetterContent & { language: string }, imageIds: string[], today: Day): LetterProblem[] {
  const found: Found[] = [
    ...envelopeProblems(content),
    ...(content.blocks.length === 0 ? [error('letter_empty', '/blocks')] : []),
    ...texts(content).flatMap(([pointer, text]) => textProblems(pointer, text)),
    ...content.blocks.flatMap((block, index) => blockProblems(block, `/blocks/${index}`, { language, imageIds, today })),
  ]
  return found.map(({ pointer, params, ...problem }) => ({
    ...problem,
    pointer: `/contents/${language}${pointer}`,
    params: { language, ...params },
  }))
}

/** Longer ones are cut off in most inboxes. */
const shownOfSubject = 70
const shownOfPreheader = 110

function envelopeProblems({ subject, preheader }: LetterContent): Found[] {
  if (subject.trim() === '') return [error('subject_missing', '/subject')]
  const long =
    subject.length > shownOfSubject ? [warning('subject_long', '/subject', { length: subject.length, shown: shownOfSubject })] : []
  return [...long, ...preheaderProblems(preheader, subject)]
}

function preheaderProblems(preheader: string, subject: string): Found[] {
  if (preheader.trim() === '') return [warning('preheader_missing', '/preheader')]
  if (preheader.trim() === subject.trim()) return [warning('preheader_repeats', '/preheader')]
  if (preheader.length <= shownOfPreheader) return []
  return [warning('preheader_long', '/preheader', { length: preheader.length, shown: shownOfPreheader })]
}

function textProblems(pointer: string, text: string): Found[] {
  const fields = unknownFields(text).map((field) => error('merge_field_unknown', pointer, { field }))
  if (!pointer.endsWith('/markdown')) return fields
  const links = linksIn(text).flatMap(({ written, fault }) => {
    if (fault === 'broken') return error('link_broken', pointer, { link: written })
    return fault === 'insecure' ? warning('link_insecure', pointer, { link: written }) : []
  })
  return [...fields, ...links]
}

interface BlockSetting {
  language: string
  imageIds: string[]
  today: Day
}

function blockProblems(block: Block, pointer: string, { language, imageIds, today }: BlockSetting): Found[] {
  switch (block.type) {
    case 'image':
      if (!imageIds.includes(block.imageId)) return [error('image_missing', pointer)]
      return block.alt.trim() === '' && !block.decorative ? [warning('image_without_alt', `${pointer}/alt`)] : []
    case 'button':
      return [
        ...(block.label.trim() === '' ? [error('button_without_label', `${pointer}/label`)] : []),
        ...hrefProblems(block.href, pointer),
      ]
    case 'event': {
      if (block.title.trim() === '') return [warning('block_empty', `${pointer}/title`)]
      const day = eventDay(block.when, language, today)
      return day && day < today ? [warning('event_past', `${pointer}/when`, { when: block.when })] : []
    }
    case 'divider':
      return []
    case 'heading':
      return block.text.trim() === '' ? [warning('block_empty', `${pointer}/text`)] : []
    default:
      return block.markdown.trim() === '' ? [warning('block_empty', `${pointer}/markdown`)] : []
  }
}

function hrefProblems(href: string, pointer: string): Found[] {
  const place = `${pointer}/href`
  if (href === '') return [error('link_missing', place)]
  if (/[{}]/.test(href)) return [error('merge_field_in_link', place)]
  return faultOf(href) === 'insecure' ? [warning('link_insecure', place, { link: href })] : []
}

const error = (code: string, pointer: string, params?: Issue['params']): Found => ({
  severity: 'error',
  code,
  pointer,
  ...(params && { params }),
})
const warning = (code: string, pointer: string, params?: Issue['params']): Found => ({
  ...error(code, pointer, params),
  severity: 'warning',
})

/** Every text of a letter that may hold merge fields, with where it stands. */
function texts({ subject, preheader, blocks }: LetterContent): [pointer: string, text: string][] {
  return [
    ['/subject', subject],
    ['/preheader', preheader],
    ...blocks.flatMap((block, index) =>
      Object.entries(textFields(block)).map(([name, text]): [string, string] => [`/blocks/${index}/${name}`, text]),
    ),
  ]
}

function textFields(block: Block): Record<string, string> {
  switch (block.type) {
    case 'heading':
      return { text: block.text }
    case 'text':
      return { markdown: block.markdown }
    case 'quote':
      return { markdown: block.markdown, by: block.by }
    case 'button':
      return { label: block.label }
    case 'image':
      return { alt: block.alt }
    case 'event':
      return { title: block.title, when: block.when, where: block.where, markdown: block.markdown }
    case 'divider':
      return {}
  }
}
