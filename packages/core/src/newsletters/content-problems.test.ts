import { expect, test } from 'vitest'
import type { Block } from './content.ts'
import { contentProblems } from './content-problems.ts'

const imageId = '00000000-0000-7000-8000-000000000001'
const picture: Block = { type: 'image', imageId, alt: '', decorative: false }
const event: Block = { type: 'event', title: 'Årsmöte', when: 'Tisdag 24 mars 2026', where: '', markdown: '' }

function problems(block: Block, envelope: { subject?: string; preheader?: string } = {}) {
  const content = { language: 'sv', subject: 'Hej', preheader: 'Nytt från oss', blocks: [block], ...envelope }
  const found = contentProblems({ contents: [content], imageIds: [imageId] }, '2026-11-21')
  return found.map(({ severity, code, pointer }) => [severity, code, pointer.replace('/contents/sv', '')])
}

const text = (markdown: string): Block => ({ type: 'text', markdown })

test.each<[string, Block, string[][]]>([
  ['a text that says something', text('Hej **du**'), []],
  ['an empty text', text(' \n'), [['warning', 'block_empty', '/blocks/0/markdown']]],
  ['an empty heading', { type: 'heading', level: 2, text: '' }, [['warning', 'block_empty', '/blocks/0/text']]],
  ['an image nobody described', picture, [['warning', 'image_without_alt', '/blocks/0/alt']]],
  ['an image that only adorns', { ...picture, decorative: true }, []],
  ['an image that is gone', { ...picture, imageId: 'x' }, [['error', 'image_missing', '/blocks/0']]],
  [
    'a button that says nothing and leads nowhere',
    { type: 'button', label: '', href: '' },
    [
      ['error', 'button_without_label', '/blocks/0/label'],
      ['error', 'link_missing', '/blocks/0/href'],
    ],
  ],
  [
    'a button to a page that others can read along',
    { type: 'button', label: 'Läs', href: 'http://lyktan.example' },
    [['warning', 'link_insecure', '/blocks/0/href']],
  ],
  ['a link without its beginning', text('Läs [mer](www.lyktan.example)'), [['error', 'link_broken', '/blocks/0/markdown']]],
  ['an event that has been', event, [['warning', 'event_past', '/blocks/0/when']]],
  ['an event to come', { ...event, when: 'Onsdag 24 mars' }, []],
  ['a field nobody knows', text('Hej {{namn}}'), [['error', 'merge_field_unknown', '/blocks/0/markdown']]],
])('%s', (_, block, found) => {
  expect(problems(block)).toEqual(found)
})

test.each([
  [{ subject: ' ' }, 'error', 'subject_missing', '/subject'],
  [{ subject: 'x'.repeat(71) }, 'warning', 'subject_long', '/subject'],
  [{ preheader: '' }, 'warning', 'preheader_missing', '/preheader'],
  [{ preheader: 'Hej' }, 'warning', 'preheader_repeats', '/preheader'],
  [{ preheader: 'x'.repeat(111) }, 'warning', 'preheader_long', '/preheader'],
])('what is seen before the letter is opened: %o', (envelope, ...problem) => {
  expect(problems(text('Hej'), envelope)).toEqual([problem])
})
