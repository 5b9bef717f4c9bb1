import type { Attachment, Email, Header } from 'postal-mime'

/** So much of a mail is read: a report comes first, and what follows is our own letter. */
export const readAtMost = 256 * 1024

/** The parts of a mail that may be a report. */
export interface MailParts {
  headers: Header[]
  subject: string
  /** The words of the report, without the letter that came back. */
  text: string
  /** Machine-readable reports: `message/delivery-status` (RFC 3464), `message/feedback-report` (RFC 5965). */
  deliveryStatus: string[]
  feedbackReport: string | undefined
  /** The letter that came back, or its headers. */
  returned: string
}

/** At this depth a mail within a mail is no longer looked into. */
const depth = 3

/** Takes the mail apart. What cannot be (too deep, too many headers) is read as plain text: it may be a report all the same. */
export async function mailParts(raw: Uint8Array, level = 0): Promise<MailParts> {
  const bytes = raw.subarray(0, readAtMost)
  // a worker that reads no mailbox need not hold what takes mails apart
  const { default: PostalMime } = await import('postal-mime')
  const email = await PostalMime.parse(bytes, {
    forceRfc822Attachments: true,
    maxNestingDepth: 20,
    maxHeadersSize: readAtMost,
  }).catch(() => undefined)
  if (!email) return partsOfText(bytes)
  const { text, after } = split(textOf(email) || (email.attachments.length === 0 ? bodyOf(bytes) : ''))
  const parts: MailParts = {
    headers: email.headers,
    subject: email.subject ?? '',
    text,
    deliveryStatus: contents(email, /^message\/(global-)?delivery-status$/),
    feedbackReport: contents(email, /^message\/feedback-report$/)[0],
    returned: [...contents(email, /^(message\/(rfc822|global|partial)|text\/rfc822-headers|message\/(global-)?headers)$/), after].join(
      '\n',
    ),
  }
  return level < depth && parts.deliveryStatus.length === 0 && !parts.feedbackReport ? withInner(parts, email, level) : parts
}

/** A gateway may wrap the whole report in a mail of its own. */
async function withInner(parts: MailParts, email: Email, level: number): Promise<MailParts> {
  for (const { content } of email.attachments.filter(({ mimeType }) => mimeType === 'message/rfc822').slice(0, 3)) {
    const inner = await mailParts(bytesOf(content), level + 1)
    if (inner.deliveryStatus.length > 0) return { ...parts, deliveryStatus: inner.deliveryStatus, returned: inner.returned }
  }
  return parts
}

function partsOfText(bytes: Uint8Array): MailParts {
  const { text, after } = split(new TextDecoder('latin1').decode(bytes))
  return { headers: [], subject: '', text, deliveryStatus: [], feedbackReport: undefined, returned: after }
}

/** All that follows the headers: what a mail says whose parts cannot be told apart. */
function bodyOf(bytes: Uint8Array): string {
  const whole = new TextDecoder('latin1').decode(bytes).replaceAll('\r\n', '\n')
  const at = whole.indexOf('\n\n')
  return at < 0 ? '' : whole.slice(at)
}

const contents = (email: Email, type: RegExp): string[] =>
  email.attachments.filter(({ mimeType }) => type.test(mimeType)).map(({ content }) => decoded(content))

const bytesOf = (content: Attachment['content']): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)

const decoded = (content: Attachment['content']): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content).replaceAll('\r\n', '\n')

const textOf = ({ text, html }: Email): string =>
  (text?.trim() ? text : (html ?? '').replace(/<[^>]{0,1000}>/g, ' '))
    .replaceAll('\r\n', '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')

/** Words with which mail servers announce the letter that they send back. */
const announced =
  /^[\s*>-]*(original message( follows| headers)?\b|(here is|this is|below this line is) a copy of|message headers? follow|the header of the original|(unsent|undelivered|returned|rejected|original) (message|mail)\b( (follows|below|header))?[\s.:-]*$|copy of (your|the) (message|mail)|message (contents|body) follow|included is a copy|--- ?(below|the message))/i

/** Headers that only a returned letter begins with; two in a row tell that it has begun. */
const header =
  /^(return-path|received|dkim-signature|message-id|mime-version|from|to|subject|date|x-[\w-]+|content-type|authentication-results)\s*:/i

function split(text: string): { text: string; after: string } {
  const lines = text.split('\n')
  const at = lines.findIndex(
    (line, index) =>
      index > 0 &&
      line.length < 200 &&
      (announced.test(line) || (/^(return-path|received|dkim-signature):/i.test(line) && following(lines, index))),
  )
  return at < 0 ? { text, after: '' } : { text: lines.slice(0, at).join('\n'), after: lines.slice(at).join('\n') }
}

const following = (lines: string[], index: number): boolean => lines.slice(index + 1, index + 6).some((line) => header.test(line))
