import { createHash } from 'node:crypto'
import type { BounceCause, BounceVerdict } from '@lykta/core/mailing'
import { isAutoReply } from './auto-reply.ts'
import { causeIn } from './causes.ts'
import { addressIn, fieldsOf, type RecipientStatus, recipientStatuses } from './delivery-status.ts'
import { isReport } from './is-report.ts'
import { type MailParts, mailParts, readAtMost } from './mail-parts.ts'
import { mostTelling, repliesIn } from './replies.ts'
import { returnPathsIn, unsubscribeTokensIn } from './return-paths.ts'
import { verdictOn } from './verdict.ts'

export interface ReturnedMail {
  verdict: BounceVerdict | 'auto-reply' | 'not-a-bounce'
  cause: BounceCause | null
  /** Enhanced status code (RFC 3463), where the report has one. */
  status: string | null
  /** For people to look at; which letter it was, a return path proves. */
  recipient: string | null
  /** Addresses that may be the envelope sender of one of our letters. */
  returnPaths: string[]
  /** Tokens of unsubscribe links in the letter that came back. */
  unsubscribeTokens: string[]
  /** Of the letter that came back. */
  messageId: string | null
  /** The same for the same mail: SHA-256 of its own Message-ID, or of its beginning. */
  mailKey: string
}

/**
 * What a mail that came to the bounce address says. Never throws, whatever it is given: what cannot be understood is no bounce.
 * Only the beginning is read.
 */
export async function readBounce(raw: Uint8Array): Promise<ReturnedMail> {
  const parts = await mailParts(raw)
  const found = {
    returnPaths: returnPathsIn(parts),
    unsubscribeTokens: unsubscribeTokensIn(parts),
    messageId: fieldsOf(parts.returned).get('message-id') ?? null,
    mailKey: keyOf(raw, parts),
  }
  return { ...found, ...judged(parts) }
}

type Judgement = Pick<ReturnedMail, 'verdict' | 'cause' | 'status' | 'recipient'>
const nothing = { cause: null, status: null, recipient: null }

/** Servers give up at 25 to 100 hops (RFC 5321 §6.3): so many means a loop, and a loop brings the same news again and again. */
const mostHops = 50

function judged(parts: MailParts): Judgement {
  if (parts.headers.filter(({ key }) => key === 'received').length > mostHops) return { ...nothing, verdict: 'not-a-bounce' }
  if (parts.feedbackReport !== undefined) return complaint(parts.feedbackReport)
  const statuses = recipientStatuses(parts.deliveryStatus.join('\n\n') || parts.text)
  // a report that it arrived, or was passed on, is none of a failure
  const failed = statuses.find(({ action }) => /^(failed|)$/.test(action)) ?? statuses.find(({ action }) => action === 'delayed')
  if (statuses.length > 0 && !failed) return { ...nothing, verdict: 'not-a-bounce' }
  if (failed || isReport(parts)) return bounce(parts, failed)
  return { ...nothing, verdict: isAutoReply(parts) ? 'auto-reply' : 'not-a-bounce' }
}

/** RFC 5965: "not-spam" and reports on authentication are no complaints. */
function complaint(report: string): Judgement {
  const fields = fieldsOf(report)
  const recipient = addressIn(fields.get('original-rcpt-to') ?? '')
  return /^(abuse|fraud|virus|opt-out|other|miscategorized)/.test(fields.get('feedback-type')?.toLowerCase() ?? '')
    ? { verdict: 'complaint', cause: 'complaint', status: null, recipient }
    : { ...nothing, verdict: 'not-a-bounce' }
}

function bounce(parts: MailParts, failed: RecipientStatus | undefined): Judgement {
  const said = repliesIn(failed?.diagnostic ?? '')
  const told = repliesIn(parts.text)
  const statuses = [...said.statuses, ...(failed?.status ? [failed.status] : [])]
  const exact = mostTelling(statuses)
  const status = exact && !/\.0\.0$/.test(exact) ? exact : (mostTelling(told.statuses) ?? exact)
  const [answer, words] = [failed?.diagnostic ?? '', parts.text]
  const wordy = causeIn(answer ? words : `${words}\n${parts.subject}`)
  // a full mailbox is a fact that no server makes up, and the code beside it is often a wrong one
  const cause = wordy === 'mailbox_full' ? wordy : (causeIn(answer) ?? wordy)
  const evidence = {
    cause,
    status,
    statuses: statuses.length > 0 ? [...statuses, ...(status ? [status] : [])] : told.statuses,
    answered: said.statuses,
    code: said.code ?? told.code,
    stage: said.stage ?? told.stage,
    stock: /\buser unknown\b/i.test(`${answer}\n${words.slice(0, 16_000)}`),
    delayed: failed?.action === 'delayed',
  }
  return { ...verdictOn(evidence), status, recipient: failed?.recipient ?? recipientIn(parts) }
}

/** The first address the report names that is neither its own sender nor the one it was sent to. */
function recipientIn({ headers, text }: MailParts): string | null {
  const value = (name: string) => headers.find(({ key }) => key === name)?.value ?? ''
  const named = addressIn(value('x-failed-recipients'))
  if (named) return named
  const others = new Set(['to', 'from', 'return-path'].map((name) => addressIn(value(name))?.toLowerCase()))
  const addresses = text
    .slice(0, 16_000)
    .split(/[\s<>"'()]+/)
    .flatMap((word) => (word.includes('@') ? [addressIn(word)] : []))
  return (
    addresses.find((address) => address && !others.has(address.toLowerCase()) && !/^(postmaster|mailer-daemon)@/i.test(address)) ?? null
  )
}

const keyOf = (raw: Uint8Array, { headers }: MailParts): string =>
  createHash('sha256')
    .update(headers.find(({ key }) => key === 'message-id')?.value.trim() || raw.subarray(0, readAtMost))
    .digest('hex')
