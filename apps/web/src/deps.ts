import type { Actor, Context } from '@lykta/core'
import type { LetterComposer, MailTransport } from '@lykta/core/newsletters'
import type { Auth } from '@lykta/core/users'

/** What the pages need from whoever runs them. */
export interface WebDeps {
  /** A context for one request, on behalf of `actor`. */
  context(actor: Actor): Context
  auth: Auth
  composer: LetterComposer
  transport: MailTransport
  /** The public address, without a slash at the end. The Host header is never trusted. */
  baseUrl: string
  /** Whether the database and the queue answer. */
  ready(): Promise<{ database: boolean; queue: boolean }>
}
