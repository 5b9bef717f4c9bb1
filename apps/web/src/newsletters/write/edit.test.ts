import { expect, test } from 'vitest'
import { contentOf, type Draft, draftOf, emptyBlock, readDraft } from './draft.ts'
import { applyEdit, readEdit } from './edit.ts'

const draft = (...keys: string[]): Draft => ({ subject: '', preheader: '', blocks: keys.map((key) => emptyBlock('text', key)) })
const keys = ({ blocks }: Draft) => blocks.map(({ key }) => key).join('')

test('a block moves up and down, and stays where it is at the ends', () => {
  const abc = draft('a', 'b', 'c')
  expect(keys(applyEdit(abc, { do: 'up', key: 'c' }).draft)).toBe('acb')
  expect(keys(applyEdit(abc, { do: 'down', key: 'a' }).draft)).toBe('bac')
  expect(keys(applyEdit(abc, { do: 'up', key: 'a' }).draft)).toBe('abc')
  expect(keys(applyEdit(abc, { do: 'down', key: 'c' }).draft)).toBe('abc')
})

test('a new block stands after the one it was asked for at, with a key of its own', () => {
  const { draft: added, focus } = applyEdit(draft('2', '3'), { do: 'add', type: 'image', after: '2' })
  expect(added.blocks.map(({ type }) => type)).toEqual(['text', 'image', 'text'])
  expect(new Set(added.blocks.map(({ key }) => key)).size).toBe(3)
  expect(added.blocks[1]?.key).toBe(focus)
})

test('after a removal work goes on at the block that took its place', () => {
  expect(applyEdit(draft('a', 'b', 'c'), { do: 'remove', key: 'b' })).toMatchObject({ focus: 'c' })
  expect(applyEdit(draft('a'), { do: 'remove', key: 'a' })).toEqual({ draft: draft(), focus: undefined })
})

test('a copy stands after its model, says the same and has a key of its own', () => {
  const { draft: copied, focus } = applyEdit(draft('a', 'b'), { do: 'duplicate', key: 'a' })
  expect(copied.blocks.map(({ key }) => key)).toEqual(['a', focus, 'b'])
  expect(copied.blocks[1]?.fields).toEqual(copied.blocks[0]?.fields)
  expect(new Set(copied.blocks.map(({ key }) => key)).size).toBe(3)
})

test('a button value that is not an edit saves', () => {
  expect(readEdit('add:script:1')).toEqual({ do: 'save' })
  expect(readEdit('')).toEqual({ do: 'save' })
  expect(readEdit('up:a1')).toEqual({ do: 'up', key: 'a1' })
})

test('the order of the fields in the form is the order of the blocks', () => {
  const form = new FormData()
  form.set('subject', 'Vår')
  for (const [name, value] of [
    ['block.9.type', 'heading'],
    ['block.9.text', 'Hej'],
    ['block.9.level', '3'],
    ['block.1.type', 'text'],
    ['block.1.markdown', 'En\r\ntvå'],
    ['block.1.__proto__', 'no'],
    ['block.x.text', 'of no block'],
  ] as const)
    form.set(name, value)
  expect(contentOf(readDraft(form))).toEqual({
    subject: 'Vår',
    preheader: '',
    blocks: [
      { type: 'heading', text: 'Hej', level: 3 },
      { type: 'text', markdown: 'En\ntvå' },
    ],
  })
})

test('what is shown and sent back unchanged is what was saved', () => {
  const content = {
    subject: 'Vår',
    preheader: 'Kort',
    blocks: [
      { type: 'heading' as const, level: 2 as const, text: 'Hej' },
      { type: 'divider' as const },
      { type: 'event' as const, title: 'Möte', when: 'tisdag', where: '', markdown: '' },
    ],
  }
  expect(contentOf(draftOf(content))).toEqual(content)
})
