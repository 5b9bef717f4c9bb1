import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { dkimKey, dkimRecord, newDkimKey } from './dkim-key.ts'

const pem = (kind: 'rsa' | 'ed25519' = 'ed25519') => newDkimKey(kind)

test('a new key of either kind is read again, and its record says what to publish', () => {
  const rsa = dkimKey('lykta1._domainkey.Brev.example', pem('rsa'))
  expect(rsa).toMatchObject({ domain: 'brev.example', selector: 'lykta1', algorithm: 'rsa-sha256' })
  expect(dkimRecord(rsa)).toEqual({
    name: 'lykta1._domainkey.brev.example',
    value: expect.stringMatching(/^v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0B[A-Za-z0-9+/]+={0,2}$/),
  })
  const ed25519 = dkimRecord(dkimKey('lykta2._domainkey.brev.example', pem()))
  expect(ed25519.value).toMatch(/^v=DKIM1; k=ed25519; p=[A-Za-z0-9+/]{43}=$/)
})

test.each([
  'brev.example',
  'a._domainkey.example',
  '_domainkey.brev.example',
  'a b._domainkey.brev.example',
  'å._domainkey.brev.example',
  '',
])('“%s” is no name of a key', (name) =>
  expect(() => dkimKey(name, pem())).toThrow(expect.objectContaining({ code: 'dkim_key_name_invalid' })),
)

test('what is no private RSA or Ed25519 key, or one too short to be believed, is refused without being quoted', () => {
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const locked = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })
  for (const text of ['', 'nonsense', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n', ec, locked.toString()])
    expect(() => dkimKey('a._domainkey.brev.example', text)).toThrow(
      expect.objectContaining({ code: 'dkim_key_invalid', params: { name: 'a._domainkey.brev.example' } }),
    )
  const short = generateKeyPairSync('rsa', { modulusLength: 512 }).privateKey.export({ type: 'pkcs1', format: 'pem' }).toString()
  expect(() => dkimKey('a._domainkey.brev.example', short)).toThrow(
    expect.objectContaining({ code: 'dkim_key_too_short', params: { name: 'a._domainkey.brev.example', bits: 512 } }),
  )
})
