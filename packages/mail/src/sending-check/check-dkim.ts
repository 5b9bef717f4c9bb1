import { createPublicKey } from 'node:crypto'
import { type Finding, finding, type SenderDomain } from '@lykta/core/sending-check'
import { type DkimKey, dkimRecord } from '../dkim/dkim-key.ts'
import type { Names } from './resolver.ts'
import { tagList } from './tag-list.ts'

/** DKIM (RFC 6376) of a sender's domain: that each key of ours is published as it is. Without a key the mail server may sign; we cannot see. */
export async function checkDkim({ domain, topic }: SenderDomain, keys: readonly DkimKey[], names: Names): Promise<Finding[]> {
  const ours = keys.filter((key) => key.domain === domain)
  if (ours.length === 0) return [finding(topic, domain, 'dkim_no_key', { params: { domain } })]
  return (await Promise.all(ours.map((key) => checkKey(key, topic, names)))).flat()
}

async function checkKey(key: DkimKey, topic: SenderDomain['topic'], names: Names): Promise<Finding[]> {
  const { name, value } = dkimRecord(key)
  const about = (code: Parameters<typeof finding>[2], publish = false) =>
    finding(topic, key.domain, code, { params: { name }, record: publish ? { type: 'TXT', name, value } : null })
  const [published, ...more] = await names.txt(name)
  if (published === undefined) return [about('dkim_missing', true)]
  if (more.length > 0) return [about('dkim_several', true)]
  const tags = tagList(published)
  const publicKey = tags?.get('p')?.replace(/\s/g, '')
  if (publicKey === '') return [about('dkim_revoked', true)]
  if (publicKey !== tagList(value)?.get('p') || (tags?.get('k') ?? 'rsa') !== tagList(value)?.get('k'))
    return [about('dkim_other_key', true)]
  const bits = createPublicKey(key.privateKey).asymmetricKeyDetails?.modulusLength ?? 2048
  return [
    about('dkim_ok'),
    ...(bits < 2048 ? [about('dkim_short')] : []),
    ...(tags?.get('t')?.split(':').includes('y') ? [about('dkim_testing', true)] : []),
  ]
}
