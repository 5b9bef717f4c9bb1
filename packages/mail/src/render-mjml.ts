import { escapeHtml } from './escape-html.ts'
import type { MjmlToHtml } from './mjml.ts'
import { remoteAsset } from './remote-asset.ts'
import { lineAt, type SourceLine, templateInvalid } from './source-lines.ts'
import { malformedTag } from './well-formed.ts'

/**
 * The HTML of a template put together. Every table carries `lang` and `dir`, since mail programs throw away `html` and `body`.
 * Throws `template_invalid` for an unknown tag or attribute, a tag left open, and anything remote.
 */
export async function renderMjml(
  template: string,
  lines: SourceLine[],
  { language, direction }: { language: string; direction: string },
  mjmlToHtml: MjmlToHtml,
): Promise<string> {
  const start = { file: `letters/${template}.mjml`, line: 1 }
  const source = lines.map((line) => line.text).join('\n')
  const malformed = malformedTag(source)
  if (malformed) throw templateInvalid(template, lines[lineAt(source, malformed.index) - 1] ?? start, malformed.detail)

  const made = await mjmlToHtml(source)
  if ('failure' in made) throw templateInvalid(template, start, made.failure)
  const { html, errors } = made
  const [first] = errors
  if (first) throw templateInvalid(template, lines[first.line - 1] ?? start, first.message)
  const remote = remoteAsset(html)
  if (remote) throw templateInvalid(template, start, `a letter must load nothing: ${remote}`)

  return html
    .replace(/\n\s*/g, '\n')
    .replace(/<(table|body)(?=[\s>])/g, `<$1 lang="${escapeHtml(language)}" dir="${direction}"`)
    .trim()
}
