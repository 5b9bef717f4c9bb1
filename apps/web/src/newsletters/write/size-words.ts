import { DomainError } from '@lykta/core'
import { type Newsletter, previewNewsletter } from '@lykta/core/newsletters'
import { formatNumber } from '@lykta/i18n'
import type { WebDeps } from '../../deps.ts'
import type { StaffContext } from '../../frame/index.ts'

/** Gmail shows this much of a letter's HTML (see the check before sending). */
const gmailShows = 102_000

/** How large the saved letter is, in words; nothing of one that cannot be set yet. */
export async function sizeWords(c: StaffContext, deps: WebDeps, { id, languages }: Newsletter, language: string): Promise<string> {
  if (!languages.includes(language)) return ''
  try {
    const { htmlBytes, messageBytes } = await previewNewsletter(c.var.ctx, { newsletterId: id, language }, deps)
    const kilobytes = (bytes: number) => formatNumber(c.var.lang, Math.ceil(bytes / 1000))
    const sizes = { letter: kilobytes(htmlBytes), shown: kilobytes(gmailShows), mail: kilobytes(messageBytes) }
    return c.var.t(htmlBytes > gmailShows ? 'write.size.clipped' : 'write.size', sizes)
  } catch (error) {
    if (error instanceof DomainError && ['invalid', 'unprocessable'].includes(error.kind)) return ''
    throw error
  }
}
