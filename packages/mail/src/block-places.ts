import type { Block } from '@lykta/core/newsletters'
import { escapeHtml } from './escape-html.ts'
import type { Places } from './expand-template.ts'
import type { InlineImage } from './inline-images.ts'
import { markdownToHtml, refuseMarks, type TextSetting } from './markdown.ts'

/** What a block's partial can say. `block` has marks for its merge fields; `imageOf` gives an image as it travels. */
export function blockPlaces(block: Block, setting: TextSetting, imageOf: (imageId: string) => Pick<InlineImage, 'cid' | 'width'>): Places {
  const { html, attribute } = setting.typesetting
  switch (block.type) {
    case 'heading':
      return { level: String(block.level), text: html(block.text) }
    case 'text':
      return { body: markdownToHtml(block.markdown, setting) }
    case 'image':
      return imagePlaces(block, imageOf(block.imageId), attribute)
    case 'button':
      refuseMarks(block.href, setting.marks)
      return { label: html(block.label), href: escapeHtml(block.href) }
    case 'quote':
      return { body: markdownToHtml(block.markdown, setting), by: html(block.by) }
    case 'divider':
      return {}
    case 'event':
      return { title: html(block.title), when: html(block.when), where: html(block.where), body: markdownToHtml(block.markdown, setting) }
  }
}

/** `wide` where it is as broad as a telephone, and there fills it. A smaller one is shown as large as it is, never stretched. */
function imagePlaces(
  { alt, decorative }: Extract<Block, { type: 'image' }>,
  { cid, width }: Pick<InlineImage, 'cid' | 'width'>,
  attribute: (text: string) => string,
): Places {
  return { src: `cid:${cid}`, alt: decorative ? '' : attribute(alt), width: String(width), wide: width >= 400 ? 'wide' : '' }
}
