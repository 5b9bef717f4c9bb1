import { DomainError } from '@lykta/core'
import { isThisMachine } from '../smtp-server.ts'

export interface ImapServer {
  host: string
  port: number
  /** TLS from the first byte (port 993), rather than STARTTLS. */
  secure: boolean
  /** Refuse a connection that cannot be encrypted. */
  requireTls: boolean
  auth: { user: string; pass: string }
  folder: string
}

/**
 * The address is `imaps://user:password@host/INBOX`, or `imap://…` with STARTTLS. The password is only ever sent encrypted, unless the
 * server is on this machine. Throws `imap_url_invalid`, never with the address in it.
 */
export function imapServer(text: string): ImapServer {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^imaps?:$/.test(url.protocol) || url.hostname === '' || url.username === '') throw invalid()
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const secure = url.protocol === 'imaps:'
  return {
    host,
    port: url.port === '' ? (secure ? 993 : 143) : Number(url.port),
    secure,
    requireTls: secure || url.searchParams.get('requireTls') === 'true' || !isThisMachine(host),
    auth: { user: decode(url.username), pass: decode(url.password) },
    folder: decode(url.pathname.slice(1)) || 'INBOX',
  }
}

const invalid = () => new DomainError('invalid', 'imap_url_invalid')

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw invalid()
  }
}
