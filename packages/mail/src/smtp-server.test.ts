import { expect, test } from 'vitest'
import { smtpServer } from './smtp-server.ts'

test('an address gives the port of its kind, and what it carries is decoded', () => {
  expect(smtpServer({ url: 'smtp://mail.example' })).toEqual({
    host: 'mail.example',
    port: 587,
    secure: false,
    requireTls: true,
    auth: null,
  })
  expect(smtpServer({ url: 'smtps://jour%40mail.example:a%2Fb@mail.example' })).toEqual({
    host: 'mail.example',
    port: 465,
    secure: true,
    requireTls: true,
    auth: { user: 'jour@mail.example', pass: 'a/b' },
  })
  expect(smtpServer({ url: 'smtp://[::1]:2525?requireTls=true' })).toMatchObject({ host: '::1', port: 2525, requireTls: true })
})

test('what leaves this machine is encrypted unless told otherwise, a password always', () => {
  expect(smtpServer({ url: 'smtp://mail.example?requireTls=false' }).requireTls).toBe(false)
  expect(smtpServer({ url: 'smtp://u:p@mail.example?requireTls=false' }).requireTls).toBe(true)
  expect(smtpServer({ url: 'smtp://localhost' }).requireTls).toBe(false)
  expect(smtpServer({ url: 'smtp://u:p@mail.example' }).requireTls).toBe(true)
  expect(smtpServer({ url: 'smtp://u:p@127.0.0.1' }).requireTls).toBe(false)
})
