import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import { expect, test } from 'vitest'
import { createComposer } from '../composer.ts'
import { plainMessage } from '../plain-message.ts'
import { letter, recipient, templatesDir } from '../testing/letters.ts'
import { type DkimKey, dkimKey, dkimRecord, newDkimKey } from './dkim-key.ts'
import { signMessage } from './sign-message.ts'

const keyFor = (name: string, kind: 'rsa' | 'ed25519' = 'ed25519') => dkimKey(name, newDkimKey(kind))
const brev = [keyFor('a1._domainkey.brev.example', 'rsa'), keyFor('a2._domainkey.brev.example')]
const discreet = keyFor('s1._domainkey.olivia.example')
const others = [keyFor('x._domainkey.else2.example'), keyFor('x._domainkey.post.brev.example'), keyFor('x._domainkey.mejl.example')]
const keys = [...brev, discreet, ...others]

/** What an independent verifier says, which finds the keys in a DNS of our own. */
async function verified(raw: Buffer, published: DkimKey[] = keys) {
  const records = new Map(published.map(dkimRecord).map(({ name, value }) => [name, value]))
  const resolver = async (name: string) => {
    const value = records.get(name)
    if (value === undefined) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })
    return [[value]]
  }
  const { results } = await dkimVerify(raw, { resolver })
  return results.map(({ signingDomain, selector, status }) => `${signingDomain} ${selector ?? ''} ${status.result}`.trim())
}

const composer = createComposer({ templatesDir })
const sentAt = new Date('2026-11-21T08:00:00Z')
const text = (markdown: string) => ({
  subject: 'Hej {{givenName|du}}',
  preheader: '{{givenName|du}}',
  blocks: [{ type: 'text' as const, markdown }],
})

const hostile = [
  'Åsa Öberg-Lindström',
  'مريم',
  '.',
  '..',
  'x'.repeat(1500),
  '  två  blanksteg\t ',
  '=?utf-8?B?w7Y=?=',
  'a; b=c; d=lyktan.example',
  'From: mallory@evil.example',
  '😀'.repeat(60),
  '',
]

test('every recipient of a batch gets signatures that hold: 8-bit names, long lines, dots at line starts', async () => {
  const stencil = await composer.stencil(letter(text('.Punkt {{givenName|du}}\n\n.\n\n..\n\nEn rad som är lång. '.repeat(20))))
  for (const [index, givenName] of hostile.entries()) {
    const raw = stencil.fill(recipient({ givenName }, { messageId: `<m${index}@brev.example>`, address: `r${index}@mejl.example` }), sentAt)
    expect(await verified(await signMessage(raw, keys))).toEqual(['brev.example a1 pass', 'brev.example a2 pass'])
  }
})

test('Arabic, with an image and as a notice without unsubscribing', async () => {
  const arabic = await composer.stencil(
    letter(text('مرحبا {{givenName|du}}، الهاتف 070-1740605'), { language: 'ar', canUnsubscribe: false }),
  )
  expect(await verified(await signMessage(arabic.fill(recipient({ givenName: 'مريم' }), sentAt), keys))).toEqual([
    'brev.example a1 pass',
    'brev.example a2 pass',
  ])
})

test('mail to staff is signed as well', async () => {
  const raw = await plainMessage({
    from: 'post@brev.example',
    to: 'berit@lyktan.example',
    language: 'sv',
    subject: 'Medlemsbrev: dags igen',
    text: 'Hej,\n\n.punkt\n\nÅ',
    sentAt,
  })
  expect(await verified(await signMessage(raw, keys))).toEqual(['brev.example a1 pass', 'brev.example a2 pass'])
})

test('both unsubscribe headers and From are covered: changing one or adding a second From breaks it', async () => {
  const stencil = await composer.stencil(letter(text('Hej')))
  const signed = (await signMessage(stencil.fill(recipient(), sentAt), brev)).toString('latin1')
  const broken = async (change: (raw: string) => string) => {
    const changed = change(signed)
    expect(changed).not.toBe(signed)
    expect(await verified(Buffer.from(changed, 'latin1'))).toEqual(['brev.example a1 fail', 'brev.example a2 fail'])
  }
  await broken((raw) => raw.replace('/u/v1.abc', '/u/v1.abd'))
  await broken((raw) => raw.replace('List-Unsubscribe=One-Click', 'List-Unsubscribe=Two-Click'))
  for (const name of ['To', 'Subject', 'Date', 'Message-ID', 'MIME-Version', 'Content-Type', 'List-Id', 'Reply-To'])
    await broken((raw) => raw.replace(new RegExp(`^${name}: `, 'im'), `${name}: x`))
  await broken((raw) => raw.replace(/^From: /m, 'From: mallory@evil.example\r\nFrom: '))
  await broken((raw) => raw.replace(/Hej/, 'Nej'))
})

test('a discreet letter is signed by its own domain or not at all, never by the association’s', async () => {
  const sender = { name: 'Olivia', address: 'olivia@olivia.example', replyTo: null }
  const stencil = await composer.stencil(letter(text('Hej {{givenName|du}}'), { form: 'discreet', sender }))
  const raw = stencil.fill(recipient({}, { messageId: '<m1@olivia.example>' }), sentAt)
  expect(await verified(await signMessage(raw, keys))).toEqual(['olivia.example s1 pass'])
  expect((await signMessage(raw, keys)).toString('latin1').match(/^DKIM-Signature: .*\r\n/gm)).toEqual([
    expect.stringContaining('d=olivia.example;'),
  ])
  expect(await signMessage(raw, brev)).toBe(raw)
})

test('no key of another domain signs, however the From is written', async () => {
  const from = (value: string) => Buffer.from(`From: ${value}\r\nSubject: x\r\n\r\nHej\r\n`)
  for (const value of [
    '"a@brev.example" <b@else.example>',
    'brev.example',
    '<>',
    '',
    'a@brev.example <b@else.example>',
    'a@notbrev.example',
  ])
    expect(await signMessage(from(value), keys)).toEqual(from(value))
  for (const value of ['A@BREV.example', '"Jouren, Lyktan"\r\n <a@brev.example>', '<a@brev.example>'])
    expect(await verified(await signMessage(from(value), brev))).toEqual(['brev.example a1 pass', 'brev.example a2 pass'])
})

test('a message without a body, with empty lines at its end, or without a last line end', async () => {
  for (const body of ['', '\r\n', 'Hej', 'Hej\r\n\r\n\r\n', ' \r\n']) {
    const raw = Buffer.from(`From: a@brev.example\r\nSubject: x\r\n\r\n${body}`)
    expect(await verified(await signMessage(raw, brev))).toEqual(['brev.example a1 pass', 'brev.example a2 pass'])
  }
})
