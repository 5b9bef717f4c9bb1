import { z } from 'zod'
import type { Context } from '../../context.ts'
import { cursor, page, position } from '../../cursor.ts'
import { parse } from '../../parse.ts'
import { readSettings } from '../../settings/queries.ts'
import { fillText } from '../merge-fields.ts'
import { nobodysValues, publicLetters, readingLanguage } from './to-everyone.ts'

export const ListArchive = z.strictObject({
  /** The reader's: subjects are in it where the letter is. */
  language: z.string().max(35).default('sv'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: z.string().max(1000).optional(),
})

export interface ArchiveItem {
  newsletterId: string
  subject: string
  /** Of the subject. */
  language: string
  languages: string[]
  sentAt: Date
}

/** The letters that everybody may read, newest first. Anybody may ask. */
export async function listArchive(
  ctx: Context,
  input: z.input<typeof ListArchive> = {},
): Promise<{ items: ArchiveItem[]; next: string | null }> {
  const { language, limit, after } = parse(ListArchive, input)
  const { associationName, fallbackLanguages } = await readSettings(ctx)
  const last = after === undefined ? undefined : position(after)
  const startedAt = new Date(last?.key ?? 0)
  const rows = await ctx.db.newsletter.findMany({
    where: { ...publicLetters, ...(last && { OR: [{ startedAt: { lt: startedAt } }, { startedAt, id: { lt: last.id } }] }) },
    select: { id: true, startedAt: true, contents: { select: { language: true, subject: true }, orderBy: { language: 'asc' } } },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const found = page(rows, limit, (row) => cursor(row.startedAt?.toISOString() ?? '', row.id))
  const items = found.items.flatMap(({ id, startedAt, contents }) => {
    const languages = contents.map((content) => content.language)
    const reading = contents.find((content) => content.language === readingLanguage(languages, language, fallbackLanguages))
    if (!reading || !startedAt) return []
    const subject = fillText(reading.subject, nobodysValues(associationName)).replace(/\s+/g, ' ').trim()
    return [{ newsletterId: id, subject, language: reading.language, languages, sentAt: startedAt }]
  })
  return { items, next: found.next }
}
