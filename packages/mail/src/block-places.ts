import type { Block } from '@lykta/core/newsletters'
import { escapeHtml } from './escape-html.ts'
import type { Places } from './expand-template.ts'
import { markdownToHtml, refuseMarks, type TextSetting } from './markdown.ts'

/** What a block's partial can say. `block` has marks for its merge fields; `cidOf` gives the Content-ID of an image. */
export function blockPlaces(block: Block, setting: TextSetting, cidOf: (imageId: string) => string): Places {
  const { html, attribute } = setting.typesetting
  switch (block.type) {
    case 'heading':
      return { level: String(block.level), text: html(block.text) }
    case 'text':
      return { body: markdownToHtml(block.markdown, setting) }
    case 'image':
      return { src: `cid:${cidOf(block.imageId)}`, alt: attribute(block.alt) }
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
