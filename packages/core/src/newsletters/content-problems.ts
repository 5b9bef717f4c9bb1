import type { Issue } from '../errors.ts'
import type { Block, LetterContent } from './content.ts'
import { unknownFields } from './merge-fields.ts'
import type { Newsletter } from './schemas.ts'

/** Something about a letter that must (`error`) or should (`warning`) be mended before it is sent. */
export interface LetterProblem extends Issue {
  severity: 'error' | 'warning'
}

/** What is wrong with the words themselves, whoever gets them. */
export function contentProblems(letter: Pick<Newsletter, 'contents' | 'imageIds'>): LetterProblem[] {
  if (letter.contents.length === 0) return [{ severity: 'error', code: 'letter_empty', pointer: '/contents' }]
  return letter.contents.flatMap((content) => problemsIn(content, letter.imageIds))
}

function problemsIn({ language, ...content }: LetterContent & { language: string }, imageIds: string[]): LetterProblem[] {
  const at = `/contents/${language}`
  const error = (code: string, pointer: string, params: Issue['params'] = {}): LetterProblem => ({
    severity: 'error',
    code,
    pointer: at + pointer,
    params: { language, ...params },
  })
  const problems: LetterProblem[] = []
  if (content.subject.trim() === '') problems.push(error('subject_missing', '/subject'))
  if (content.blocks.length === 0) problems.push(error('letter_empty', '/blocks'))
  for (const [pointer, text] of texts(content))
    for (const field of unknownFields(text)) problems.push(error('merge_field_unknown', pointer, { field }))
  content.blocks.forEach((block, index) => {
    if (block.type === 'image' && !imageIds.includes(block.imageId)) problems.push(error('image_missing', `/blocks/${index}`))
    if (block.type === 'image' && block.alt.trim() === '')
      problems.push({ ...error('image_without_alt', `/blocks/${index}`), severity: 'warning' })
    if (block.type === 'button' && block.href === '') problems.push(error('link_missing', `/blocks/${index}/href`))
    if (block.type === 'button' && /[{}]/.test(block.href)) problems.push(error('merge_field_in_link', `/blocks/${index}/href`))
  })
  return problems
}

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
