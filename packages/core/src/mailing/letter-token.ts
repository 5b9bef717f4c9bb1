import type { Context } from '../context.ts'
import type { Secrets } from '../secrets.ts'

/** Whose letter a link stands in, and of which series the letter is. */
export interface LetterHolder {
  contactId: string
  seriesId: string
}

type LetterPurpose = 'unsubscribe' | 'preferences'

/** The token in a letter's unsubscribe link. Opaque, reusable, good for nothing else. */
export const unsubscribeToken = (secrets: Secrets, contactId: string, seriesId: string): string =>
  letterToken(secrets, 'unsubscribe', { contactId, seriesId })

/** The token in the link to her choices, of the same kind. */
export const preferencesToken = (secrets: Secrets, contactId: string, seriesId: string): string =>
  letterToken(secrets, 'preferences', { contactId, seriesId })

function letterToken(secrets: Secrets, purpose: LetterPurpose, { contactId, seriesId }: LetterHolder): string {
  return secrets.sign(purpose, Buffer.from((contactId + seriesId).replaceAll('-', ''), 'hex'))
}

/** Who holds the link: who it was made for, or whom she was merged into since. */
export async function readLetterToken(ctx: Context, purpose: LetterPurpose, token: string): Promise<LetterHolder | undefined> {
  const payload = ctx.secrets.verify(purpose, token)
  if (payload?.length !== 32) return undefined
  const contactId = uuid(payload.subarray(0, 16))
  const merge = await ctx.db.contactMerge.findUnique({ where: { goneId: contactId }, select: { keptId: true } })
  return { contactId: merge?.keptId ?? contactId, seriesId: uuid(payload.subarray(16)) }
}

const uuid = (bytes: Buffer) => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
