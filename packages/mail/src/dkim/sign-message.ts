import { createHash, sign } from 'node:crypto'
import { promisify } from 'node:util'
import type { DkimKey } from './dkim-key.ts'

const signAsync = promisify(sign)

/** RFC 6376 §5.4.1, and what RFC 8058 §4 demands: both unsubscribe headers. Those that are missing are left out. */
const signedFields = [
  'From',
  'To',
  'Reply-To',
  'Subject',
  'Date',
  'Message-ID',
  'MIME-Version',
  'Content-Type',
  'Content-Transfer-Encoding',
  'Content-Language',
  'List-Id',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
]

/**
 * The message with a signature of every key that belongs to the domain in its From, and of no other: a discreet letter is never signed by
 * the association's domain. Without such a key it is given back as it came. `raw` has CRLF line ends, and must not be changed after.
 */
export async function signMessage(raw: Buffer, keys: readonly DkimKey[]): Promise<Buffer> {
  const end = raw.indexOf('\r\n\r\n')
  const head = raw.toString('latin1', 0, end < 0 ? raw.length : end)
  const fields = fieldsOf(head)
  const domain = domainOf(fields.get('from')?.at(-1) ?? '')
  const ours = keys.filter((key) => key.domain === domain)
  if (ours.length === 0) return raw
  const bodyHash = hashBody(end < 0 ? Buffer.alloc(0) : raw.subarray(end + 4))
  const signatures = await Promise.all(ours.map((key) => signatureOf(key, fields, bodyHash)))
  return Buffer.concat([Buffer.from(signatures.join(''), 'latin1'), raw])
}

/** Each field's values by its name in lower case, in order, still folded. */
function fieldsOf(head: string): Map<string, string[]> {
  const fields = new Map<string, string[]>()
  for (const line of head.split(/\r\n(?![ \t])/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trimEnd().toLowerCase()
    fields.set(name, [...(fields.get(name) ?? []), line.slice(colon + 1)])
  }
  return fields
}

const domainOf = (from: string): string | undefined =>
  /@([^\s@<>"]+)>?\s*$/.exec(from.replace(/\r\n/g, ''))?.[1]?.toLowerCase().replace(/\.$/, '')

/** `simple` (§3.4.3): the body as it is, with exactly one line end after its last line that is not empty. */
function hashBody(body: Buffer): string {
  let length = body.length
  while (length >= 2 && body[length - 2] === 13 && body[length - 1] === 10) length -= 2
  return createHash('sha256').update(body.subarray(0, length)).update('\r\n').digest('base64')
}

async function signatureOf({ domain, selector, algorithm, privateKey }: DkimKey, fields: Map<string, string[]>, bodyHash: string) {
  const names = signedFields.flatMap((name) => Array.from(fields.get(name.toLowerCase()) ?? [], () => name))
  // named once more than it stands there: nobody can add a second From
  const value = ` v=1; a=${algorithm}; c=relaxed/simple; d=${domain}; s=${selector};\r\n\th=${['From', ...names].join(':\r\n\t ')};\r\n\tbh=${bodyHash};\r\n\tb=`
  const signed = Buffer.from(`${relaxedFields(names, fields)}dkim-signature:${relaxed(value)}`, 'latin1')
  const signature =
    algorithm === 'rsa-sha256'
      ? await signAsync('sha256', signed, privateKey)
      : // RFC 8463 §3: what is signed is the hash
        await signAsync(null, createHash('sha256').update(signed).digest(), privateKey)
  return `DKIM-Signature:${value}${signature.toString('base64').replace(/(.{72})(?=.)/g, '$1\r\n\t ')}\r\n`
}

/** §5.4.2: of fields that stand several times the last comes first. */
function relaxedFields(names: string[], fields: Map<string, string[]>): string {
  const used = new Map<string, number>()
  return names
    .map((name) => {
      const key = name.toLowerCase()
      const nth = (used.get(key) ?? 0) + 1
      used.set(key, nth)
      return `${key}:${relaxed(fields.get(key)?.at(-nth) ?? '')}\r\n`
    })
    .join('')
}

/** §3.4.2: unfolded, runs of white space as one space, none at either end. */
const relaxed = (value: string): string =>
  value
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/^ | $/g, '')
