import { type Finding, finding } from '@lykta/core/sending-check'
import { outcomeOf, type SmtpFailure } from '../smtp-outcome.ts'
import { openSession, type SessionOptions } from '../smtp-session.ts'
import type { MailServer } from './mail-server.ts'
import type { Names } from './resolver.ts'

/** That the server is there, encrypts, has a certificate that holds and accepts our login. Nothing is sent. */
export async function checkServer(options: SessionOptions, server: MailServer, timeoutMs: number): Promise<Finding[]> {
  const timeouts = { connect: timeoutMs, greeting: timeoutMs, socket: timeoutMs }
  const stop = AbortSignal.timeout(timeoutMs)
  const params = { server: `${options.host}:${options.port}` }
  try {
    const session = await openSession({ ...options, timeouts }, stop)
    session.close()
  } catch (failure) {
    // `openSession` rejects with nothing else
    const outcome = outcomeOf(failure as SmtpFailure, { to: '', endWritten: false })
    const reason = stop.aborted ? 'timeout' : outcome.kind === 'unavailable' ? outcome.reason : 'other'
    return [finding('server', options.host, 'smtp_unavailable', { params: { ...params, reason: `mail_${reason}` } })]
  }
  return [
    finding('server', options.host, 'smtp_ok', {
      params: { ...params, login: options.auth ? 'yes' : 'no', tls: options.requireTls ? 'yes' : 'no' },
    }),
    ...(server.isLocal ? [finding('server', options.host, 'smtp_local')] : []),
    ...(server.isLocal || options.requireTls ? [] : [finding('server', options.host, 'smtp_unencrypted')]),
  ]
}

/** That each address of the server has a name, and that the name leads back to the address: many receivers refuse others (RFC 1912 §2.1). */
export async function checkReverseNames({ host, publicAddresses }: MailServer, names: Names): Promise<Finding[]> {
  return Promise.all(
    publicAddresses.map(async (address) => {
      const found = await names.reverse(address)
      const params = { address, name: found[0] ?? host }
      const record = { type: 'PTR' as const, name: address, value: `${host}.` }
      if (found.length === 0) return finding('server', host, 'ptr_missing', { params, record })
      const forward = (await Promise.all(found.map((name) => names.addresses(name)))).flat()
      return finding('server', host, forward.includes(address) ? 'ptr_ok' : 'ptr_unconfirmed', { params })
    }),
  )
}
