import { z } from 'zod'

const text = (max: number) => z.string().max(max)

/** Where a link may lead. Anything else (javascript:, data:, relative) is refused. */
export const Link = z
  .string()
  .max(2000)
  .regex(/^(https?:\/\/[^\s<>"]+|mailto:[^\s<>"]+|tel:\+?[0-9 -]+)$/i, { error: 'invalid_link' })

/**
 * A block of a letter. `text` and `quote` hold a small Markdown: bold, italic, links, lists, line breaks; no HTML. While it is
 * being written a text may be empty and a button may lead nowhere yet; the check before sending finds both.
 */
export const Block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]).default(2), text: text(300) }),
  z.object({ type: z.literal('text'), markdown: text(20_000) }),
  z.object({
    type: z.literal('image'),
    imageId: z.string().max(64),
    alt: text(300),
    /** Says nothing that the words do not: it needs no `alt`. */
    decorative: z.boolean().default(false),
  }),
  z.object({ type: z.literal('button'), label: text(100), href: z.union([z.literal(''), Link]) }),
  z.object({ type: z.literal('quote'), markdown: text(5000), by: text(200).default('') }),
  z.object({ type: z.literal('divider') }),
  z.object({
    type: z.literal('event'),
    title: text(300),
    /** As it is to be read: "Tisdag 24 mars 18.00". */
    when: text(200),
    where: text(300).default(''),
    markdown: text(5000).default(''),
  }),
])
export type Block = z.output<typeof Block>

/** What a newsletter says in one language. */
export const LetterContent = z.object({
  subject: text(200),
  preheader: text(200).default(''),
  blocks: z.array(Block).max(200),
})
export type LetterContent = z.output<typeof LetterContent>
