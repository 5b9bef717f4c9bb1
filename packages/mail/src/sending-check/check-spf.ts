import { type Finding, finding, type SenderDomain } from '@lykta/core/sending-check'
import type { MailServer } from './mail-server.ts'
import type { Names } from './resolver.ts'

/** Reserved for documentation (RFC 5737): nobody's, so that the whole record is gone through, and no honest one lets it pass. */
const nobody = '192.0.2.1'

/**
 * SPF (RFC 7208) of a sender's domain: that there is one record, that it can be followed to its end, that it does not let everybody send,
 * and that it names the mail server. A server that hands on by other addresses than it is reached at looks as if it were missing.
 */
export async function checkSpf({ domain, topic }: SenderDomain, server: MailServer, names: Names): Promise<Finding[]> {
  const records = (await names.txt(domain)).filter((text) => /^v=spf1(\s|$)/i.test(text))
  const [record] = records
  const about = (code: Parameters<typeof finding>[2], extra?: Parameters<typeof finding>[3]) => [finding(topic, domain, code, extra)]
  if (record === undefined) return about('spf_missing', { record: txt(domain, `v=spf1 ${mechanismOf(server)} ~all`) })
  if (records.length > 1) return about('spf_several', { params: { count: records.length } })
  const verdict = await ask(domain, nobody, server, names)
  if (verdict.result === 'permerror') return about(verdict.lookups > 10 ? 'spf_too_long' : 'spf_invalid', { params: { record } })
  if (verdict.result === 'temperror') return about('dns_silent', { params: { name: domain } })
  if (verdict.result === 'pass') return about('spf_open', { params: { record } })
  if (server.publicAddresses.length === 0) return about('spf_not_compared', { params: { record } })
  const verdicts = await Promise.all(server.publicAddresses.map((address) => ask(domain, address, server, names)))
  if (verdicts.every(({ result }) => result === 'pass')) return about('spf_ok', { params: { server: server.host } })
  return about('spf_without_server', {
    params: { server: server.host, record },
    record: txt(domain, record.replace(/^v=spf1\s*/i, `v=spf1 ${mechanismOf(server)} `).trim()),
  })
}

async function ask(domain: string, ip: string, { host }: MailServer, { resolve }: Names): Promise<{ result: string; lookups: number }> {
  // 24 MB that a worker that sends letters has no use for
  const { spf } = await import('mailauth/lib/spf/index.js')
  // its type wants the resolver of all kinds of record; it asks for A, AAAA, MX, PTR and TXT
  const resolver = resolve as NonNullable<Parameters<typeof spf>[0]['resolver']>
  const { status, lookups } = await spf({ sender: `postmaster@${domain}`, ip, helo: host, resolver })
  // mailauth counts the one that was too many, too
  return { result: status.result, lookups: lookups?.count ?? 0 }
}

const mechanismOf = ({ host, isLocal }: MailServer): string => (isLocal ? 'mx' : `a:${host}`)

const txt = (name: string, value: string) => ({ type: 'TXT' as const, name, value })
