import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Draft, DraftBlock } from './draft.ts'
import { merged, signature, stretches } from './merge.ts'

const block = (markdown: string, key = markdown): DraftBlock => ({ key, type: 'text', fields: { markdown } })
const draft = (...texts: string[]): Draft => ({ subject: 'S', preheader: '', blocks: texts.map((text) => block(text)) })
const said = ({ blocks }: Draft) => blocks.map(({ fields }) => fields.markdown)

test('what both have stands once, and each difference is chosen by itself', () => {
  const [mine, theirs] = [draft('a', 'min', 'c', 'd'), draft('a', 'din', 'c', 'ny', 'd')]
  expect(
    stretches(mine.blocks, theirs.blocks).map((one) => ('same' in one ? one.same.length : [one.mine.length, one.theirs.length])),
  ).toEqual([1, [1, 1], 1, [0, 1], 1])
  expect(said(merged(mine, theirs, (name) => (name === '1' ? 'mine' : 'theirs')))).toEqual(['a', 'min', 'c', 'ny', 'd'])
  expect(said(merged(mine, theirs, () => undefined))).toEqual(['a', 'din', 'min', 'c', 'ny', 'd'])
})

const drafts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 }).map((texts) => draft(...texts))

test('choosing all of one gives that one, and choosing both loses no part', () => {
  fc.assert(
    fc.property(drafts, drafts, (mine, theirs) => {
      expect(said(merged(mine, theirs, () => 'mine'))).toEqual(said(mine))
      expect(said(merged(mine, theirs, () => 'theirs'))).toEqual(said(theirs))
      const both = new Set(merged(mine, theirs, () => 'both').blocks.map(signature))
      for (const one of [...mine.blocks, ...theirs.blocks]) expect(both.has(signature(one))).toBe(true)
    }),
  )
})
