import { Prisma } from '@lykta/db'
import type { Context } from '../context.ts'
import { preferencesToken, unsubscribeToken } from '../mailing/index.ts'
import type { LetterRecipient } from './letter.ts'
import type { MergeValues } from './merge-fields.ts'

/** What a recipient's places are filled from: the contact as it is when the letter is sent. */
export interface RecipientRow {
  contact_id: string
  kind: 'person' | 'organisation'
  email: string
  name: string
  given_name: string | null
  family_name: string | null
  member_number: number | null
}

export const recipientColumns = Prisma.sql`
  c.id AS contact_id, c.kind::text AS kind, c.email, c.name, c.given_name, c.family_name,
  (SELECT m.number FROM membership m WHERE m.contact_id = c.id AND m.left_on IS NULL) AS member_number`

export interface LetterFrame {
  newsletterId: string
  seriesId: string
  associationName: string
  /** Public address of the pages, without a slash at its end. */
  baseUrl: string
}

/** The values for one recipient of a letter sent from `from`. The Message-ID is the same however often it is sent to her. */
export function toRecipient(ctx: Pick<Context, 'secrets'>, frame: LetterFrame, row: RecipientRow, from: string): LetterRecipient {
  const id = ctx.secrets.opaqueId('message-id', `${frame.newsletterId} ${row.contact_id}`)
  return {
    address: row.email,
    messageId: `<${id}@${from.split('@')[1]}>`,
    unsubscribeUrl: `${frame.baseUrl}/u/${unsubscribeToken(ctx.secrets, row.contact_id, frame.seriesId)}`,
    preferencesUrl: `${frame.baseUrl}/p/${preferencesToken(ctx.secrets, row.contact_id, frame.seriesId)}`,
    merge: mergeValues(row, frame.associationName),
  }
}

export function mergeValues(row: Omit<RecipientRow, 'email'>, associationName: string): MergeValues {
  const person = row.kind === 'person'
  return {
    givenName: row.given_name ?? '',
    familyName: row.family_name ?? '',
    fullName: person ? row.name : '',
    memberNumber: row.member_number === null ? '' : String(row.member_number),
    organisationName: person ? '' : row.name,
    associationName,
  }
}
