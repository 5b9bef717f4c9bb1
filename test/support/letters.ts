import { fileURLToPath } from 'node:url'
import type { Actor, Context } from '@lykta/core'
import { createContact, setSafeContact } from '@lykta/core/contacts'
import { joinMembership, recordPeriod } from '@lykta/core/memberships'
import {
  approveNewsletter,
  createNewsletter,
  deliver,
  type LetterContent,
  listSeries,
  type MailTransport,
  sendNow,
  setContent,
  setUpSeries,
  submitNewsletter,
} from '@lykta/core/newsletters'
import { setUpAssociation, updateSettings } from '@lykta/core/settings'
import { createComposer } from '@lykta/mail'
import { createPostPrinter } from '@lykta/print'

export const composer = createComposer({ templatesDir: fileURLToPath(new URL('../../templates', import.meta.url)) })
export const printer = createPostPrinter()
export const baseUrl = 'https://lykta.example'

/** Where the discreet form's links lead. */
export const discreetUrl = 'https://brevposten.example'

/** The association and its three series. */
export async function association(ctx: Context): Promise<void> {
  await setUpAssociation(ctx, { associationName: 'Kvinnojouren Lyktan' })
  await updateSettings(ctx, { discreetUrl })
  await setUpSeries(ctx, {
    senderName: 'Kvinnojouren Lyktan',
    discreetName: 'Olivia',
    senderAddress: 'brev@lyktan.example',
    discreetAddress: 'olivia@brevposten.example',
  })
}

export interface Somebody {
  email?: string
  givenName?: string
  language?: string
  /** Where post reaches her, and how her data are protected. */
  address?: { street?: string; postcode?: string; city?: string; country?: string; protection?: 'confidential' | 'protected_registration' }
  /** What she has said is safe; null is nothing. */
  safe?: Omit<Parameters<typeof setSafeContact>[1], 'contactId' | 'basis'> | null
}

/** A paying member who may be written to by e-mail, unless the test says otherwise. */
export async function member(
  ctx: Context,
  { email, givenName = 'Märta', language = 'sv', address = {}, safe = { channels: ['email'] } }: Somebody = {},
): Promise<{ contactId: string }> {
  const { id: contactId } = await createContact(ctx, {
    kind: 'person',
    givenName,
    familyName: 'Exempel',
    language,
    ...address,
    ...(email && { email }),
  })
  const { id: membershipId } = await joinMembership(ctx, { contactId, classId: 'member', joinedOn: '2026-01-10' })
  await recordPeriod(ctx, { membershipId, paidOn: '2026-01-10' })
  if (safe) await setSafeContact(ctx, { contactId, basis: 'asked', confirmedOn: '2026-01-10', ...safe })
  return { contactId }
}

export async function seriesId(ctx: Context, slug = 'members-letter'): Promise<string> {
  const series = (await listSeries(ctx)).find((one) => one.slug === slug)
  if (!series) throw new Error(`no series ${slug}`)
  return series.id
}

export const words = (subject = 'Hej {{givenName|du}}'): LetterContent => ({
  subject,
  preheader: 'Vad som händer hos oss',
  blocks: [{ type: 'text', markdown: 'Hej **{{givenName|du}}**, välkommen.' }],
})

/** Somebody else than the one who writes. */
export const approver: Actor = { kind: 'user', userId: 'test-approver', roles: ['board'] }

/** A letter in Swedish, written and submitted by one, approved by another. */
export async function approvedLetter(
  ctx: Context,
  contents: Record<string, LetterContent> = { sv: words() },
  slug?: string,
): Promise<string> {
  const { id: newsletterId } = await createNewsletter(ctx, { seriesId: await seriesId(ctx, slug), title: 'Vårbrev' })
  let revision = 1
  for (const [language, content] of Object.entries(contents))
    revision = (await setContent(ctx, { newsletterId, revision, language, content })).revision
  await submitNewsletter(ctx, { newsletterId }, { composer })
  await approveNewsletter({ ...ctx, actor: approver }, { newsletterId, revision })
  return newsletterId
}

/** The same, and started. */
export async function startedLetter(ctx: Context, contents?: Record<string, LetterContent>, slug?: string): Promise<string> {
  const newsletterId = await approvedLetter(ctx, contents, slug)
  await sendNow(ctx, { newsletterId }, { composer })
  return newsletterId
}

/** One turn of a worker. */
export function turn(
  ctx: Context,
  newsletterId: string,
  transport: MailTransport,
  leaseMs?: number,
  signal = new AbortController().signal,
): Promise<void> {
  return deliver(ctx, { newsletterId }, { composer, transport, baseUrl, signal, ...(leaseMs !== undefined && { leaseMs }) })
}

/** How many deliveries workers have in hand that may be alive. */
export async function inHands(ctx: Context): Promise<number> {
  const claims = await ctx.db.deliveryClaim.findMany({ where: { leaseUntil: { gt: new Date() } } })
  return claims.reduce((sum, { deliveryIds }) => sum + deliveryIds.length, 0)
}
