import type { Block, LetterContent } from '@lykta/core/newsletters'

export const blockTypes = ['text', 'heading', 'image', 'button', 'quote', 'event', 'divider'] as const satisfies Block['type'][]
export type BlockType = (typeof blockTypes)[number]

/** What the editor asks of each kind of block. */
export const blockFields = {
  heading: ['text', 'level'],
  text: ['markdown'],
  image: ['imageId', 'alt', 'decorative'],
  button: ['label', 'href'],
  quote: ['markdown', 'by'],
  divider: [],
  event: ['title', 'when', 'where', 'markdown'],
} as const satisfies Record<BlockType, readonly string[]>

/** A block as it stands in the form: texts as typed, right or wrong. `key` names it while its place changes. */
export interface DraftBlock {
  key: string
  type: BlockType
  fields: Record<string, string>
}

export interface Draft {
  subject: string
  preheader: string
  blocks: DraftBlock[]
}

export const isBlockType = (text: string | undefined): text is BlockType => blockTypes.some((type) => type === text)

/** What is saved, as the form shows it. Keys count from 1, so that a problem's link finds its block. */
export function draftOf({ subject, preheader, blocks }: LetterContent): Draft {
  return {
    subject,
    preheader,
    blocks: blocks.map((block, index) => ({ key: String(index + 1), type: block.type, fields: fieldsOf(block) })),
  }
}

/** What somebody else has saved; nothing where she has taken the text away. */
export const theirDraft = (content: LetterContent | undefined): Draft =>
  content ? draftOf(content) : { subject: '', preheader: '', blocks: [] }

const fieldsOf = ({ type: _, ...fields }: Block): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value === true ? 'on' : value === false ? '' : String(value)]))

/** A letter nobody has begun to write: one empty text. */
export const emptyDraft = (): Draft => ({ subject: '', preheader: '', blocks: [emptyBlock('text', '1')] })

export const emptyBlock = (type: BlockType, key: string): DraftBlock => ({
  key,
  type,
  fields: Object.fromEntries(blockFields[type].map((name) => [name, name === 'level' ? '2' : ''])),
})

/** What the verb is asked to save; whether it may be is the verb's to say. */
export const contentOf = ({ subject, preheader, blocks }: Draft) => ({
  subject,
  preheader,
  blocks: blocks.map(({ type, fields }) => ({
    type,
    ...fields,
    ...(type === 'heading' && { level: Number(fields.level) }),
    ...(type === 'image' && { decorative: fields.decorative === 'on' }),
  })),
})

const blockName = /^block\.([a-z0-9]{1,12})\.([A-Za-z]+)$/

/**
 * Reads the form. Blocks come in the order in which they stand in it, so moving one needs no new names; the field `type`
 * stands first in each. Lines end as they are stored.
 */
export function readDraft(form: FormData): Draft {
  const blocks = new Map<string, DraftBlock>()
  for (const [name, value] of form) {
    const [, key, field] = blockName.exec(name) ?? []
    if (!key || !field || typeof value !== 'string') continue
    if (field === 'type' && isBlockType(value)) blocks.set(key, emptyBlock(value, key))
    const block = blocks.get(key)
    if (block && Object.hasOwn(block.fields, field)) block.fields[field] = oneKindOfLine(value)
  }
  return { subject: textOf(form, 'subject'), preheader: textOf(form, 'preheader'), blocks: [...blocks.values()] }
}

/** A text of the form; a file or nothing is the empty text. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? oneKindOfLine(value) : ''
}

const oneKindOfLine = (text: string) => text.replaceAll('\r\n', '\n')
