import { DomainError } from '@lykta/core'

/** The server that takes our letters: by address, or by its parts. */
export type SmtpServerOptions =
  | { url: string }
  | { host: string; port?: number; secure?: boolean; requireTls?: boolean; auth?: { user: string; pass: string } }

export interface SmtpServer {
  host: string
  port: number
  /** TLS from the first byte (port 465), rather than STARTTLS. */
  secure: boolean
  /** Refuse a connection that cannot be encrypted, or whose certificate is not the server's. */
  requireTls: boolean
  auth: { user: string; pass: string } | null
}

/**
 * The address is `smtp://user:password@host:587` or `smtps://…`, with `?requireTls=true` where that is wanted. A password
 * always requires TLS, unless the server is on this machine. Throws `smtp_url_invalid`, never with the address in it.
 */
export function smtpServer(options: SmtpServerOptions): SmtpServer {
  const parts = 'url' in options ? partsOf(options.url) : options
  const secure = parts.secure ?? false
  const auth = parts.auth ?? null
  return {
    host: parts.host,
    port: parts.port ?? (secure ? 465 : 587),
    secure,
    requireTls: secure || (parts.requireTls ?? (auth !== null && !isThisMachine(parts.host))),
    auth,
  }
}

function partsOf(text: string): Exclude<SmtpServerOptions, { url: string }> {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '') throw new DomainError('invalid', 'smtp_url_invalid')
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    ...(url.port === '' ? {} : { port: Number(url.port) }),
    secure: url.protocol === 'smtps:',
    ...(url.searchParams.get('requireTls') === 'true' ? { requireTls: true } : {}),
    ...(url.username === '' ? {} : { auth: { user: decode(url.username), pass: decode(url.password) } }),
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new DomainError('invalid', 'smtp_url_invalid')
  }
}

export const isThisMachine = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.')
