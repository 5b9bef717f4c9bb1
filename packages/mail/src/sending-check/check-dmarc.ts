import { type Finding, finding, type SenderDomain } from '@lykta/core/sending-check'
import type { DkimKey } from '../dkim/dkim-key.ts'
import type { Names } from './resolver.ts'
import { tagList } from './tag-list.ts'

/** The domain under a public suffix: what DMARC calls the organisational domain. Their list is long, and loaded when it is asked. */
async function organisationalDomain(domain: string): Promise<string> {
  const { getDomain } = await import('tldts')
  return getDomain(domain, { allowPrivateDomains: true }) ?? domain
}

/**
 * DMARC (RFC 7489) of a sender's domain, or of the one above it: that there is one policy, that it can be read, that reports come to somebody,
 * and that what we send satisfies it: by our signature, which is always of the domain in From, or by SPF of the envelope's domain.
 */
export async function checkDmarc(
  { domain, topic }: SenderDomain,
  { keys, envelopeDomain }: { keys: readonly DkimKey[]; envelopeDomain: string },
  names: Names,
): Promise<Finding[]> {
  const above = await organisationalDomain(domain)
  const own = await policies(domain, names)
  const [policy, ...more] = own.length > 0 || above === domain ? own : await policies(above, names)
  const about = (code: Parameters<typeof finding>[2], extra?: Parameters<typeof finding>[3]) => finding(topic, domain, code, extra)
  if (policy === undefined) return [about('dmarc_missing', { record: txt(domain, `v=DMARC1; p=none; rua=mailto:postmaster@${domain}`) })]
  if (more.length > 0) return [about('dmarc_several', { params: { count: more.length + 1 } })]
  const tags = tagList(policy)
  const action = (domain === above ? undefined : tags?.get('sp')) ?? tags?.get('p') ?? ''
  if (!tags || !/^(none|quarantine|reject)$/i.test(action)) return [about('dmarc_invalid', { params: { record: policy } })]
  const aligned =
    keys.some((key) => key.domain === domain) ||
    (tags.get('aspf') === 's' ? envelopeDomain === domain : (await organisationalDomain(envelopeDomain)) === above)
  return [
    ...(aligned ? [] : [about('dmarc_not_aligned', { params: { envelope: envelopeDomain } })]),
    about(/none/i.test(action) ? 'dmarc_watching' : 'dmarc_ok', { params: { policy: action.toLowerCase() } }),
    ...(tags.has('rua')
      ? []
      : [about('dmarc_no_reports', { record: txt(domain, `${policy.replace(/;?\s*$/, '')}; rua=mailto:postmaster@${domain}`) })]),
  ]
}

const policies = async (domain: string, names: Names): Promise<string[]> =>
  (await names.txt(`_dmarc.${domain}`)).filter((text) => /^v\s*=\s*DMARC1\s*(;|$)/.test(text))

const txt = (domain: string, value: string) => ({ type: 'TXT' as const, name: `_dmarc.${domain}`, value })
