import type { SMTPServerOptions } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { type DkimKey, dkimKey, newDkimKey } from './dkim/dkim-key.ts'
import type { SmtpServerOptions } from './smtp-server.ts'
import { createSmtpTransport } from './smtp-transport.ts'
import { testCertificates } from './testing/certificates.ts'
import { answer, smtpServerThat } from './testing/smtp-servers.ts'

const endings: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

const { authority, key, valid, expired, ofAnother } = testCertificates
const auth = { user: 'jour@brev.example', pass: 'lösen:@/ord' }

/** Encrypts with a certificate of the test authority, and wants a login before anything else. */
async function strictServer(options: SMTPServerOptions = {}) {
  const server = await smtpServerThat({
    disabledCommands: [],
    authOptional: false,
    key,
    cert: valid,
    onAuth: (given, session, callback) => {
      const right = given.method === 'CRAM-MD5' ? given.validatePassword(auth.pass) : given.password === auth.pass
      if (session.secure && right && given.username === auth.user) callback(null, { user: given.username })
      else callback(answer(535, '5.7.8 wrong'))
    },
    ...options,
  })
  endings.push(server.stop)
  return server
}

async function sendTo(
  port: number,
  options: Partial<Extract<SmtpServerOptions, { host: string }>> = {},
  ca = authority,
  dkimKeys: DkimKey[] = [],
) {
  const transport = createSmtpTransport({
    host: '127.0.0.1',
    port,
    requireTls: true,
    auth,
    tls: ca === '' ? {} : { ca },
    dkimKeys,
    ...options,
  })
  endings.push(() => transport.close())
  return transport.send({ from: 'b@brev.example', to: 'kim@mejl.example', raw: Buffer.from('From: b@brev.example\r\n\r\n.Hej\r\n') })
}

test.each(['PLAIN', 'LOGIN', 'CRAM-MD5'])('STARTTLS with a certificate that holds, and a login by %s', async (method) => {
  const server = await strictServer({ authMethods: [method] })
  expect(await sendTo(server.port)).toMatchObject({ kind: 'accepted' })
  expect(await sendTo(server.port, { auth: { ...auth, pass: 'fel' } })).toMatchObject({ kind: 'unavailable', reason: 'auth' })
})

test('the same with TLS from the first byte', async () => {
  const server = await strictServer({ secure: true })
  expect(await sendTo(server.port, { secure: true })).toMatchObject({ kind: 'accepted' })
})

test.each([
  ['certificate_expired', { cert: expired }, authority],
  ['certificate_name', { cert: ofAnother }, authority],
  ['certificate_untrusted', {}, ''],
] as const)('%s: nothing is said to such a server, by STARTTLS or from the first byte', async (reason, options, ca) => {
  for (const secure of [false, true]) {
    const server = await strictServer({ ...options, secure })
    expect(await sendTo(server.port, { secure }, ca)).toMatchObject({ kind: 'unavailable', reason })
    expect(server.received).toEqual([])
  }
})

test('a server without STARTTLS gets no password', async () => {
  let asked = false
  const server = await strictServer({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true, onAuth: () => (asked = true) })
  expect(await sendTo(server.port)).toMatchObject({ kind: 'unavailable', reason: 'no_tls' })
  expect(asked).toBe(false)
})

test('a login that is wanted and not given, or that cannot be checked just now', async () => {
  const strict = await strictServer()
  const transport = createSmtpTransport({ host: '127.0.0.1', port: strict.port, requireTls: true, tls: { ca: authority } })
  endings.push(() => transport.close())
  const message = { from: 'b@brev.example', to: 'kim@mejl.example', raw: Buffer.from('\r\n') }
  expect(await transport.send(message)).toMatchObject({ kind: 'unavailable', reason: 'auth' })
  const busy = await strictServer({ onAuth: (_given, _session, callback) => callback(answer(454, '4.7.0 later')) })
  expect(await sendTo(busy.port)).toMatchObject({ kind: 'unavailable', reason: 'busy' })
})

test('what leaves is signed, and then as it was', async () => {
  const server = await strictServer()
  await sendTo(server.port, {}, authority, [dkimKey('a._domainkey.brev.example', newDkimKey('ed25519'))])
  expect(server.received[0]?.raw).toMatch(/^DKIM-Signature: v=1; a=ed25519-sha256; [\s\S]*\r\nFrom: b@brev.example\r\n\r\n.Hej\r\n$/)
})
