import { type BlockType, type Draft, type DraftBlock, emptyBlock, isBlockType } from './draft.ts'

/** What a button of the editor asks for: its value is `add:text:3`, `up:3`, `down:3`, `duplicate:3`, `remove:3`, `save`. */
export type Edit = { do: 'save' } | { do: 'add'; type: BlockType; after: string } | { do: (typeof moves)[number]; key: string }

const moves = ['up', 'down', 'duplicate', 'remove'] as const

export function readEdit(value: string): Edit {
  const [what, first, second = ''] = value.split(':')
  if (what === 'add' && isBlockType(first)) return { do: 'add', type: first, after: second }
  const move = moves.find((one) => one === what)
  if (move && first) return { do: move, key: first }
  return { do: 'save' }
}

/** The draft after the edit, and the key of the block to go on from. A block that is not there changes nothing. */
export function applyEdit(draft: Draft, edit: Exclude<Edit, { do: 'save' }>): { draft: Draft; focus: string | undefined } {
  if (edit.do === 'add') return addBlock(draft, edit)
  const from = draft.blocks.findIndex(({ key }) => key === edit.key)
  const block = draft.blocks[from]
  if (!block) return { draft, focus: undefined }
  if (edit.do === 'duplicate') return putAfter(draft, { ...block, key: freeKey(draft.blocks) }, edit.key)
  const others = draft.blocks.filter((other) => other !== block)
  if (edit.do === 'remove') return { draft: { ...draft, blocks: others }, focus: (others[from] ?? others.at(-1))?.key }
  const to = Math.max(0, edit.do === 'up' ? from - 1 : from + 1)
  return { draft: { ...draft, blocks: [...others.slice(0, to), block, ...others.slice(to)] }, focus: block.key }
}

function addBlock(draft: Draft, { type, after }: { type: BlockType; after: string }) {
  return putAfter(draft, emptyBlock(type, freeKey(draft.blocks)), after)
}

/** The block after the one named, or at the end. */
function putAfter(draft: Draft, block: DraftBlock, after: string) {
  const at = draft.blocks.findIndex(({ key }) => key === after) + 1 || draft.blocks.length
  return { draft: { ...draft, blocks: [...draft.blocks.slice(0, at), block, ...draft.blocks.slice(at)] }, focus: block.key }
}

function freeKey(blocks: DraftBlock[]): string {
  const used = new Set(blocks.map(({ key }) => key))
  let number = blocks.length + 1
  while (used.has(String(number))) number += 1
  return String(number)
}
