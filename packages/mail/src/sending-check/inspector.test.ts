import type { SenderDomain } from '@lykta/core/sending-check'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { dkimKey, dkimRecord, newDkimKey } from '../dkim/dkim-key.ts'
import { testCertificates } from '../testing/certificates.ts'
import { answer, lineServerThat, smtpServerThat } from '../testing/smtp-servers.ts'
import { zone } from '../testing/zone.ts'
import { createSendingInspector, type InspectorOptions } from './inspector.ts'
import { type Resolve, reverseName } from './resolver.ts'
import { tagList } from './tag-list.ts'

const endings: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of endings.splice(0)) await end()
})

const key = dkimKey('lykta1._domainkey.brev.example', newDkimKey('rsa'))
const record = dkimRecord(key)
const sender: SenderDomain = { domain: 'brev.example', topic: 'domain' }

const good = {
  'smtp.post.example A': ['203.0.113.7'],
  '7.113.0.203.in-addr.arpa PTR': ['smtp.post.example'],
  'brev.example TXT': ['v=spf1 include:_spf.post.example -all', 'something else'],
  '_spf.post.example TXT': ['v=spf1 ip4:203.0.113.0/28 ~all'],
  'brev.example MX': ['10 mx.post.example'],
  [`${record.name} TXT`]: [record.value],
  '_dmarc.brev.example TXT': ['v=DMARC1; p=quarantine; rua=mailto:dmarc@brev.example'],
}

/** Nobody listens on port 1 of a name that only our DNS knows, so the server itself is an error each time. */
const elsewhere = { host: 'smtp.post.example', port: 1 }

/** Letters come back to the sender's own domain, and are read. */
const bounces = { bounceAddress: 'studs@brev.example', readsBounces: true }

const inspect = (records: Record<string, string[]>, options: Partial<InspectorOptions> = {}, senders = [sender]) =>
  createSendingInspector({ ...elsewhere, dkimKeys: [key], resolve: zone(records), timeoutMs: 800, ...bounces, ...options }).inspect(senders)

async function codes(records: Record<string, string[] | undefined>, options?: Partial<InspectorOptions>, senders?: SenderDomain[]) {
  const all = { ...good, ...records }
  const present = Object.fromEntries(Object.entries(all).flatMap(([name, found]) => (found ? [[name, found]] : [])))
  return (await inspect(present, options, senders)).map(({ code }) => code).filter((code) => !code.startsWith('smtp_'))
}

test('where everything is in order, everything is said to be', async () => {
  expect(await codes({})).toEqual(['ptr_ok', 'spf_ok', 'dkim_ok', 'dmarc_ok', 'mx_ok', 'bounces_read'])
})

test('bounces that nobody reads are pointed out, and a domain of their own is looked at', async () => {
  expect(await codes({}, { readsBounces: false })).toContain('bounces_unread')
  expect(await codes({}, { bounceAddress: undefined })).toContain('bounces_unread')
  const elsewhere = await inspect(good, { bounceAddress: 'studs@studs.example' })
  expect(elsewhere.filter(({ subject }) => subject === 'studs.example').map(({ code }) => code)).toEqual(['spf_missing', 'mx_missing'])
})

test.each<[string, Record<string, string[] | undefined>]>([
  ['spf_missing', { 'brev.example TXT': ['google-site-verification=x'] }],
  ['spf_several', { 'brev.example TXT': ['v=spf1 a -all', 'v=spf1 mx -all'] }],
  ['spf_invalid', { 'brev.example TXT': ['v=spf1 inklude:x.example -all'] }],
  ['spf_invalid', { 'brev.example TXT': ['v=spf1 include:nothing.example -all'] }],
  ['spf_open', { 'brev.example TXT': ['v=spf1 +all'] }],
  ['spf_open', { 'brev.example TXT': ['v=spf1 ip4:0.0.0.0/0 -all'] }],
  [
    'spf_too_long',
    { 'brev.example TXT': [`v=spf1 ${Array.from({ length: 11 }, (_, n) => `include:s${n}.example`).join(' ')} -all`], ...includes(11) },
  ],
  ['spf_without_server', { 'brev.example TXT': ['v=spf1 ip4:198.51.100.1 -all'] }],
  ['dkim_missing', { [`${record.name} TXT`]: undefined }],
  ['dkim_several', { [`${record.name} TXT`]: [record.value, record.value] }],
  ['dkim_revoked', { [`${record.name} TXT`]: ['v=DKIM1; k=rsa; p='] }],
  ['dkim_other_key', { [`${record.name} TXT`]: [dkimRecord(dkimKey(record.name, newDkimKey('rsa'))).value] }],
  ['dkim_other_key', { [`${record.name} TXT`]: ['nonsense'] }],
  ['dkim_testing', { [`${record.name} TXT`]: [`${record.value}; t=y:s`] }],
  ['dmarc_missing', { '_dmarc.brev.example TXT': undefined }],
  ['dmarc_several', { '_dmarc.brev.example TXT': ['v=DMARC1; p=none', 'v=DMARC1; p=none'] }],
  ['dmarc_invalid', { '_dmarc.brev.example TXT': ['v=DMARC1; rua=mailto:a@brev.example'] }],
  ['dmarc_invalid', { '_dmarc.brev.example TXT': ['v=DMARC1; p=allt'] }],
  ['dmarc_no_reports', { '_dmarc.brev.example TXT': ['v=DMARC1; p=reject'] }],
  ['dmarc_watching', { '_dmarc.brev.example TXT': ['v=DMARC1; p=none; rua=mailto:a@brev.example'] }],
  ['mx_missing', { 'brev.example MX': undefined }],
  ['mx_refuses', { 'brev.example MX': ['0 .'] }],
  ['ptr_missing', { '7.113.0.203.in-addr.arpa PTR': undefined }],
  ['ptr_unconfirmed', { '7.113.0.203.in-addr.arpa PTR': ['other.example'] }],
])('%s is found', async (code, records) => {
  expect(await codes(records)).toContain(code)
})

function includes(count: number): Record<string, string[]> {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`s${n}.example TXT`, ['v=spf1 ip4:198.51.100.1 ?all']]))
}

test('what is missing comes with the record to publish, exactly', async () => {
  const found = await inspect({ 'smtp.post.example A': ['203.0.113.7'] })
  expect(found.flatMap(({ record }) => (record ? [record] : []))).toEqual([
    { type: 'PTR', name: '203.0.113.7', value: 'smtp.post.example.' },
    { type: 'TXT', name: 'brev.example', value: 'v=spf1 a:smtp.post.example ~all' },
    { type: 'TXT', name: record.name, value: record.value },
    { type: 'TXT', name: '_dmarc.brev.example', value: 'v=DMARC1; p=none; rua=mailto:postmaster@brev.example' },
    { type: 'MX', name: 'brev.example', value: '10 mail.brev.example.' },
  ])
})

test('a subdomain follows the policy of the domain above it', async () => {
  const senders: SenderDomain[] = [{ domain: 'post.brev.example', topic: 'discreet' }]
  expect(await codes({ '_dmarc.brev.example TXT': ['v=DMARC1; p=reject; sp=none; rua=mailto:a@brev.example'] }, {}, senders)).toContain(
    'dmarc_watching',
  )
  const found = await inspect(good, {}, senders)
  expect(found.find(({ code }) => code === 'dkim_no_key')).toMatchObject({ topic: 'discreet', subject: 'post.brev.example' })
})

test.each<[string, Resolve]>([
  ['never answers', () => new Promise(() => undefined)],
  ['refuses', async () => Promise.reject(Object.assign(new Error('no'), { code: 'EREFUSED' }))],
  ['answers with SERVFAIL', async () => Promise.reject(Object.assign(new Error('no'), { code: 'ESERVFAIL' }))],
])('a name server that %s is said to be silent, once for each domain, and soon', async (_how, resolve) => {
  const found = await inspect({}, { resolve, timeoutMs: 200, host: '127.0.0.1' }, [sender, { domain: 'olivia.example', topic: 'discreet' }])
  expect(found.filter(({ code }) => code === 'dns_silent').map(({ subject }) => subject)).toEqual(['brev.example', 'olivia.example'])
})

test('whatever stands in the DNS, the check says something of it and throws nothing', async () => {
  const text = fc.oneof(
    fc.string(),
    fc.string().map((rest) => `v=spf1 ${rest}`),
    fc.string().map((rest) => `v=DMARC1; ${rest}`),
    fc.string().map((rest) => `v=DKIM1; ${rest}`),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 3 }), async (texts) => {
      const records = { ...good, 'brev.example TXT': texts, [`${record.name} TXT`]: texts, '_dmarc.brev.example TXT': texts }
      const found = await inspect(records, { host: '127.0.0.1', port: 1 })
      expect(found.length).toBeGreaterThan(4)
    }),
    { numRuns: 60 },
  )
})

test('the mail server: login accepted, refused, silent, and one that is not there', async () => {
  const server = await smtpServerThat({
    disabledCommands: [],
    authOptional: false,
    key: testCertificates.key,
    cert: testCertificates.valid,
    onAuth: ({ password }, _session, callback) => (password === 'rätt' ? callback(null, { user: 'x' }) : callback(answer(535, 'no'))),
  })
  const silent = await lineServerThat(() => undefined)
  endings.push(server.stop, silent.stop)
  const tls = { ca: testCertificates.authority }
  const at = async (port: number, pass: string) =>
    (await inspect(good, { host: '127.0.0.1', port, auth: { user: 'x', pass }, requireTls: true, tls, timeoutMs: 1500 }, []))[0]
  expect(await at(server.port, 'rätt')).toMatchObject({ code: 'smtp_ok', params: { login: 'yes' } })
  expect(await at(server.port, 'fel')).toMatchObject({ code: 'smtp_unavailable', params: { reason: 'mail_auth' } })
  expect(await at(silent.port, 'x')).toMatchObject({ code: 'smtp_unavailable', params: { reason: 'mail_timeout' } })
  expect(await at(1, 'x')).toMatchObject({ code: 'smtp_unavailable', params: { reason: 'mail_refused' } })
  expect(server.received).toEqual([])
})

test('addresses are turned around as RFC 1035 and RFC 3596 say', () => {
  expect(reverseName('192.0.2.1')).toBe('1.2.0.192.in-addr.arpa')
  const loopback = `1.${'0.'.repeat(31)}ip6.arpa`
  for (const address of ['::1', '0:0:0:0:0:0:0:1', '0::1']) expect(reverseName(address)).toBe(loopback)
  expect(reverseName('2001:db8::567:89ab')).toBe('b.a.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa')
})

test('a list of tags with a part that is none, or with one twice, cannot be read', () => {
  expect(tagList('v=DKIM1; p=a=; ')).toEqual(
    new Map([
      ['v', 'DKIM1'],
      ['p', 'a='],
    ]),
  )
  for (const text of ['v', '=x', 'p=1; P=2']) expect(tagList(text)).toBeUndefined()
})
