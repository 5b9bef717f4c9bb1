import type { Actor, Context as CoreContext } from '@lykta/core'
import type { MeetingPrinter } from '@lykta/core/meetings'
import type { LetterComposer, MailTransport, PostPrinter } from '@lykta/core/newsletters'
import type { NoticePrinter } from '@lykta/core/notices'
import type { RoundPrinter } from '@lykta/core/rounds'
import type { SendingInspector } from '@lykta/core/sending-check'
import type { Auth } from '@lykta/core/users'
import type { Context } from 'hono'

/** What the pages need from whoever runs them. */
export interface WebDeps {
  /** A context for one request, on behalf of `actor`. */
  context(actor: Actor): CoreContext
  auth: Auth
  composer: LetterComposer
  printer: PostPrinter & NoticePrinter & MeetingPrinter & RoundPrinter
  transport: MailTransport
  inspector: SendingInspector
  /** The public address, without a slash at the end. The Host header is never trusted. */
  baseUrl: string
  /** The address a request came from: sign-in is limited by it. */
  clientAddress(c: Context): string
  /** Whether the database and the queue answer. */
  ready(): Promise<{ database: boolean; queue: boolean }>
}
