import type { Actor, Context, Log } from '@lykta/core'
import type { LetterComposer, MailTransport } from '@lykta/core/newsletters'
import type { Auth } from '@lykta/core/users'

/** What the API is given by whoever starts it. */
export interface ApiDeps {
  /** A context for one request, on behalf of `actor`. */
  context(actor: Actor): Context
  auth: Auth
  composer: LetterComposer
  transport: MailTransport
  log: Log
  /** Public address without a slash at its end; the Host header is never trusted. */
  baseUrl: string
  /** Whether the database and the queue answer. */
  ready(): Promise<{ database: boolean; queue: boolean }>
}
