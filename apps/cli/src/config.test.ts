import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('nothing set, or set to nothing, is one machine with everything its own', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({
    databaseUrl: undefined,
    host: '127.0.0.1',
    port: 3000,
    trustedProxies: 0,
    baseUrl: 'http://localhost:3000',
    smtpUrl: 'smtp://127.0.0.1:25',
  })
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '0'],
  ['PORT', '70000'],
  ['DATABASE_URL', 'hemlig'],
  ['DATABASE_URL', 'mysql://u:hemlig@h/d'],
  ['LYKTA_SECRET', 'kort-hemlig'],
  ['SMTP_URL', 'http://u:hemlig@h'],
  ['BOUNCE_ADDRESS', 'Studs@lyktan.example'],
  ['BOUNCE_ADDRESS', 'studs+a@lyktan.example'],
  ['BOUNCE_ADDRESS', `${'s'.repeat(26)}@lyktan.example`],
  ['BOUNCE_IMAP_URL', 'https://u:hemlig@h'],
  ['BASE_URL', 'lyktan'],
  ['TRUSTED_PROXIES', '-1'],
  ['TRUSTED_PROXIES', 'true'],
  ['LYKTA_LEASE_SECONDS', 'soon'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is refused by its name, without what it holds', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(
    expect.objectContaining({ code: 'configuration_invalid', params: { settings: name }, message: 'configuration_invalid' }),
  )
})

test('the address of several sentinels is one setting, though it is no URL', () => {
  const REDIS_URL = 'redis+sentinel://a.example:26379,b.example:26379/0?name=primary'
  expect(readConfig({ REDIS_URL }).redisUrl).toBe(REDIS_URL)
})
