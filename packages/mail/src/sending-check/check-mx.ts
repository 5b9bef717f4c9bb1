import { type Finding, finding, type SenderDomain } from '@lykta/core/sending-check'
import type { Names } from './resolver.ts'

/** That answers and bounces have somewhere to go: an MX, else the domain's own address (RFC 5321 §5.1), and no null MX (RFC 7505). */
export async function checkMx({ domain, topic }: SenderDomain, names: Names): Promise<Finding[]> {
  const exchangers = (await names.mx(domain)).sort((a, b) => a.priority - b.priority)
  const [first] = exchangers
  if (first && first.exchange.replace(/\.$/, '') === '') return [finding(topic, domain, 'mx_refuses')]
  if (first) return [finding(topic, domain, 'mx_ok', { params: { server: first.exchange } })]
  if ((await names.addresses(domain)).length > 0) return [finding(topic, domain, 'mx_ok', { params: { server: domain } })]
  return [finding(topic, domain, 'mx_missing', { record: { type: 'MX', name: domain, value: `10 mail.${domain}.` } })]
}
