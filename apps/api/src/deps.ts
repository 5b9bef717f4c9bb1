import type { Actor, Context as CoreContext, Log } from '@lykta/core'
import type { MeetingPrinter } from '@lykta/core/meetings'
import type { LetterComposer, MailTransport, PostPrinter } from '@lykta/core/newsletters'
import type { NoticePrinter } from '@lykta/core/notices'
import type { RoundPrinter } from '@lykta/core/rounds'
import type { SendingInspector } from '@lykta/core/sending-check'
import type { Auth } from '@lykta/core/users'
import type { Context } from 'hono'

/** What the API is given by whoever starts it. */
export interface ApiDeps {
  /** A context for one request, on behalf of `actor`. */
  context(actor: Actor): CoreContext
  auth: Auth
  composer: LetterComposer
  printer: PostPrinter & NoticePrinter & MeetingPrinter & RoundPrinter
  transport: MailTransport
  inspector: SendingInspector
  log: Log
  /** Public address without a slash at its end; the Host header is never trusted. */
  baseUrl: string
  /** The address a request came from: sign-in is limited by it. */
  clientAddress(c: Context): string
  /** Whether the database and the queue answer. */
  ready(): Promise<{ database: boolean; queue: boolean }>
}
