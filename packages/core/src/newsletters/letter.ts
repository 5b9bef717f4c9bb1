import type { Language } from '@lykta/i18n'
import type { LetterContent } from './content.ts'
import type { MergeValues } from './merge-fields.ts'
import type { Spokesperson } from './series/schemas.ts'

/** `full` names the association; `discreet` has no word of it or its field anywhere in the message. */
export type LetterForm = 'full' | 'discreet'

/** An image of a letter, sent inside the message and shown by `cid:`. */
export interface LetterImage {
  id: string
  contentType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp'
  bytes: Uint8Array
  /** In pixels. */
  width: number
}

export interface Press {
  spokesperson: Spokesperson | null
  /** Only while it is in force. */
  embargo: { until: Date; timeZone: string } | null
}

/** All that decides what a letter in one language and form looks like, but nothing of any recipient. */
export interface Letter {
  newsletterId: string
  /** The MJML source in `templates/letters/`, without its ending. */
  template: string
  language: string
  form: LetterForm
  content: LetterContent
  images: LetterImage[]
  sender: { name: string; address: string; replyTo: string | null }
  association: { name: string; website: string | null }
  /** What the composer's own words are in, where it has none in `language`. */
  frameLanguage: Language
  /** What must stand nowhere in the discreet form, besides the field's own words. */
  revealing: string[]
  /** Of a letter to newsrooms; null of any other. */
  press: Press | null
  /** Opaque; the left part of List-Id. */
  listId: string
  /** Notices have no opt-out, and so no unsubscribe header or link. */
  canUnsubscribe: boolean
  /** Stands on the archive page: what is said to a recipient at a letter's foot is left out. */
  toEveryone: boolean
}

/** What differs from recipient to recipient. */
export interface LetterRecipient {
  address: string
  messageId: string
  /** Where List-Unsubscribe and the link in the letter lead. */
  unsubscribeUrl: string
  /** Where she chooses language and series. */
  preferencesUrl: string
  merge: MergeValues
}

/** A letter as one recipient gets it, for looking at. */
export interface RenderedLetter {
  subject: string
  html: string
  text: string
  /** Size of the HTML in bytes; Gmail clips at 102 kB. */
  htmlBytes: number
  /** Size of the whole mail with its images, about. */
  messageBytes: number
}

/** A message built once; `fill` gives the bytes for one recipient (RFC 5322, CRLF). */
export interface Stencil {
  fill(recipient: LetterRecipient, sentAt: Date): Buffer
  /** See `OutgoingMessage`. */
  readonly dotless: boolean
  /** Takes back the memory of a message that nobody looks at any more: the next one is laid into it. */
  reuse(message: Buffer): void
}

/** A file of `templates/letters/`: what it is called, and what is wrong with it if anything is. */
export interface LetterTemplate {
  name: string
  /** By language, as the file says it. */
  titles: Record<string, string>
  problem: { file: string; line: number; detail: string } | null
}

/** Turns a letter into what is sent and what is shown. Throws `DomainError` with code `template_*` when a template is wrong. */
export interface LetterComposer {
  /** All that can be chosen, by name; one that is broken says so and keeps no other away. */
  templates(): Promise<LetterTemplate[]>
  render(letter: Letter, recipient: LetterRecipient): Promise<RenderedLetter>
  stencil(letter: Letter): Promise<Stencil>
}

/**
 * What came of handing one message to the SMTP server.
 * - `accepted`: the server answered 250 after DATA.
 * - `deferred`: a 4xx about this message or recipient; try later.
 * - `rejected`: a 5xx about this recipient or message; final.
 * - `uncertain`: the connection was lost after DATA began to end; nobody can know.
 * - `unavailable`: the server is away, refuses us or refuses the sender; says nothing about this recipient.
 */
export type SendOutcome =
  | { kind: 'accepted'; response: string }
  | { kind: 'deferred'; code: number; enhanced: string | null; response: string }
  | { kind: 'rejected'; code: number; enhanced: string | null; response: string }
  | { kind: 'uncertain'; response: string }
  | { kind: 'unavailable'; reason: UnavailableReason; response: string }

/** Each has words: `error.mail_<reason>`. */
export type UnavailableReason =
  | 'refused'
  | 'timeout'
  | 'dns'
  | 'tls'
  | 'no_tls'
  | 'certificate_expired'
  | 'certificate_name'
  | 'certificate_untrusted'
  | 'auth'
  | 'sender'
  | 'busy'
  | 'other'

export interface OutgoingMessage {
  from: string
  to: string
  raw: Buffer
  /** No line of `raw` begins with a dot, and it ends with a line end: it can leave as it is (RFC 5321 §4.5.2). */
  dotless?: boolean
  /** Called at most once, when `raw` has left in full and will not be looked at again. */
  written?: () => void
}

/** The way out. Never throws: whatever happens is an outcome. Fakes of it are allowed in tests. */
export interface MailTransport {
  /** How many messages may be under way at once. */
  readonly concurrency: number
  send(message: OutgoingMessage): Promise<SendOutcome>
  close(): Promise<void>
}
