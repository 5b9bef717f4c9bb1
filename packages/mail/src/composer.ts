import type { LetterComposer } from '@lykta/core/newsletters'
import { composeDraft, type Draft } from './draft.ts'
import { escapeHtml } from './escape-html.ts'
import { createTemplateList } from './list-templates.ts'
import { mjmlApart, mjmlHere } from './mjml.ts'
import { fillParts, fillSubject } from './slots.ts'
import { createStencil } from './stencil.ts'

export interface ComposerOptions {
  /** The folder with `letters/`, `layouts/` and `partials/`. Read anew for every letter, so a change shows at once. */
  templatesDir: string
  /** Make what is sent in a process of its own, which takes a second longer: for one that lives long and shows no previews. */
  apart?: boolean
}

/** Makes letters of MJML templates. In `render` images stand as `data:` addresses, so that a page can show them. */
export function createComposer({ templatesDir, apart = false }: ComposerOptions): LetterComposer {
  return {
    templates: createTemplateList(templatesDir),
    async render(letter, recipient) {
      const draft = await composeDraft(letter, { templatesDir, mjmlToHtml: mjmlHere })
      const html = fillParts(draft.html, recipient, escapeHtml)
      const text = fillParts(draft.text, recipient, (value) => value)
      const htmlBytes = Buffer.byteLength(html)
      return {
        subject: fillSubject(draft.subject, recipient),
        html: showImages(html, draft),
        text,
        htmlBytes,
        messageBytes: htmlBytes + Buffer.byteLength(text) + draft.images.reduce((sum, { bytes }) => sum + inBase64(bytes.length), 0),
      }
    },
    stencil: async (letter) =>
      createStencil(letter, await composeDraft(letter, { templatesDir, mjmlToHtml: apart ? mjmlApart : mjmlHere })),
  }
}

/** Four characters for three bytes, and two more at the end of each line of 76 (RFC 2045 §6.8). */
const inBase64 = (bytes: number): number => Math.ceil((bytes / 3) * 4 * (78 / 76))

const showImages = (html: string, { images }: Draft): string =>
  images.reduce(
    (shown, { cid, contentType, bytes }) =>
      shown.replaceAll(`cid:${cid}`, `data:${contentType};base64,${Buffer.from(bytes).toString('base64')}`),
    html,
  )
