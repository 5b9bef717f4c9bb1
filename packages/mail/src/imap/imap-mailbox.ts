import type { MailboxFailure } from '@lykta/core/mailing'
import type { ImapFlow, MailboxObject } from 'imapflow'
import { imapServer } from './imap-server.ts'
import { mailboxFailure } from './mailbox-failure.ts'

/** What a mail was to whoever looked at it: dealt with, or none of our business. */
type Handled = 'done' | 'left'

export interface ImapMailbox {
  /**
   * Hands over each mail that was not looked at before, one at a time, and only its beginning. What is dealt with is marked as read and
   * moved to a folder of ours; all else stays as it is. A mail is marked after it was handled: who is killed in between sees it again.
   * Gives why the mailbox could not be read, or null. What `handle` throws ends the reading, and is thrown.
   */
  read(handle: (raw: Buffer) => Promise<Handled>, signal: AbortSignal): Promise<MailboxFailure | null>
}

/** Marks what we have looked at, where a server lets us have a keyword of our own. */
const lookedAt = 'LyktaRead'

/** Where goes what is dealt with. */
const doneFolder = 'Lykta'

const second = 1000
const megabyte = 1024 * 1024

/** The mailbox at `imaps://user:password@host/INBOX`; of each mail at most `bytes` are fetched. */
export function createImapMailbox({ url, bytes }: { url: string; bytes: number }): ImapMailbox {
  const { host, port, secure, requireTls, auth, folder } = imapServer(url)
  return {
    async read(handle, signal) {
      // only who has such a mailbox pays for what reads it
      const { ImapFlow } = await import('imapflow')
      const client = new ImapFlow({
        host,
        port,
        secure,
        auth,
        ...(requireTls && !secure && { doSTARTTLS: true }),
        // a server on this machine may have made its certificate itself
        tls: { rejectUnauthorized: requireTls },
        logger: false,
        disableAutoIdle: true,
        connectionTimeout: 15 * second,
        greetingTimeout: 15 * second,
        socketTimeout: 60 * second,
        // whatever a broken server sends, so much of it is held
        maxLineLength: megabyte,
        maxLiteralSize: bytes + megabyte,
        maxResponseSize: bytes + 2 * megabyte,
      })
      // an error outside a command: the command under way fails with it
      client.on('error', () => undefined)
      const handled: { error?: unknown } = {}
      try {
        await client.connect()
        await readFolder(client, folder, bytes, signal, (raw) =>
          handle(raw).catch((error: unknown) => {
            handled.error = error
            throw error
          }),
        )
        await client.logout()
        return null
      } catch (error) {
        if ('error' in handled) throw handled.error
        return mailboxFailure(error)
      } finally {
        client.close()
      }
    },
  }
}

async function readFolder(
  client: ImapFlow,
  folder: string,
  bytes: number,
  signal: AbortSignal,
  handle: (raw: Buffer) => Promise<Handled>,
): Promise<void> {
  const box = await client.mailboxOpen(folder)
  const keywords = takesKeywords(box)
  const found = await client.search({ deleted: false, ...(keywords ? { unKeyword: lookedAt } : { seen: false }) }, { uid: true })
  for (const uid of found || []) {
    if (signal.aborted) return
    const mail = await client
      .fetchOne(String(uid), { uid: true, source: { start: 0, maxLength: bytes } }, { uid: true })
      .catch((error: unknown) => {
        if (!client.usable) throw error
        // one mail that the server cannot read itself: the others need not wait for it
        return { source: Buffer.alloc(0) }
      })
    // somebody else has moved it meanwhile
    if (!mail) continue
    const done = (await handle(mail.source ?? Buffer.alloc(0))) === 'done'
    await client.messageFlagsAdd(String(uid), [...(keywords ? [lookedAt] : []), ...(done || !keywords ? ['\\Seen'] : [])], { uid: true })
    if (done && folder !== doneFolder) await putAway(client, uid)
  }
}

/** A server that lets us have no folder leaves the mail where it is, marked. */
async function putAway(client: ImapFlow, uid: number): Promise<void> {
  if (await client.messageMove(String(uid), doneFolder, { uid: true }).catch(() => false)) return
  await client.mailboxCreate(doneFolder).catch(() => undefined)
  await client.messageMove(String(uid), doneFolder, { uid: true }).catch(() => false)
}

const takesKeywords = ({ permanentFlags }: MailboxObject): boolean =>
  !permanentFlags || permanentFlags.has('\\*') || permanentFlags.has(lookedAt)
