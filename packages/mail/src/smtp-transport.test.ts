import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { MailTransport, SendOutcome } from '@lykta/core/newsletters'
import type { SMTPServerOptions } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { createSmtpTransport, type SmtpTransportOptions } from './smtp-transport.ts'
import { answer, lineServerThat, smtpServerThat, speakSmtp } from './testing/smtp-servers.ts'

const endings: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

const raw = Buffer.from('Subject: x\r\n\r\nHej.\r\n..\r\n.Slut\r\n')
const message = (to = 'kim@mejl.example', body = raw) => ({ from: 'b+t1@brev.example', to, raw: body })

async function serverThat(options: SMTPServerOptions = {}) {
  const server = await smtpServerThat(options)
  endings.push(server.stop)
  return server
}

async function linesThat(...how: Parameters<typeof speakSmtp>) {
  const server = await lineServerThat(speakSmtp(...how))
  endings.push(server.stop)
  return server
}

function transportTo(port: number, options: Partial<Extract<SmtpTransportOptions, { host: string }>> = {}): MailTransport {
  const transport = createSmtpTransport({ host: '127.0.0.1', port, ...options })
  endings.push(() => transport.close())
  return transport
}

const sendTo = (port: number, options: Partial<Extract<SmtpTransportOptions, { host: string }>> = {}): Promise<SendOutcome> =>
  transportTo(port, options).send(message())

test('an accepted message arrives as it was, its dots too', async () => {
  const server = await serverThat()
  expect(await sendTo(server.port)).toEqual({ kind: 'accepted', response: expect.stringMatching(/^250/) })
  expect(server.received).toEqual([{ to: 'kim@mejl.example', raw: raw.toString() }])
})

test('a message is given back when it has left in full, and not when it was refused before', async () => {
  const server = await serverThat({
    onRcptTo: ({ address }, _session, callback) => callback(address.startsWith('no') ? answer(550, '5.1.1 no') : null),
  })
  const transport = transportTo(server.port)
  const back: string[] = []
  for (const to of ['yes@mejl.example', 'no@mejl.example']) await transport.send({ ...message(to), written: () => back.push(to) })
  expect(back).toEqual(['yes@mejl.example'])
})

test('many messages share a few connections', async () => {
  const server = await serverThat()
  const transport = transportTo(server.port, { concurrency: 3 })
  const outcomes = await Promise.all(Array.from({ length: 40 }, (_, n) => transport.send(message(`n${n}@mejl.example`))))
  expect(outcomes.every(({ kind }) => kind === 'accepted')).toBe(true)
  expect(new Set(server.received.map(({ to }) => to)).size).toBe(40)
  expect(server.connections()).toBeLessThanOrEqual(3)
})

test.each([
  [450, '4.2.1 try later', { kind: 'deferred', code: 450, enhanced: '4.2.1', response: '450 4.2.1 try later' }],
  [550, '5.1.1 no such user', { kind: 'rejected', code: 550, enhanced: '5.1.1', response: '550 5.1.1 no such user' }],
  [552, 'too big', { kind: 'rejected', code: 552, enhanced: null, response: '552 too big' }],
])('%i for the recipient or after the message is about this message', async (code, words, outcome) => {
  const atRecipient = await serverThat({ onRcptTo: (_address, _session, callback) => callback(answer(code, words)) })
  const afterData = await serverThat({
    onData: (stream, _session, callback) => {
      stream.resume().on('end', () => callback(answer(code, words)))
    },
  })
  expect(await sendTo(atRecipient.port)).toEqual(outcome)
  expect(await sendTo(afterData.port)).toEqual(outcome)
})

test.each([
  [451, 'deferred'],
  [554, 'rejected'],
])('%i for DATA itself is about this message', async (code, kind) => {
  const server = await linesThat({ DATA: `${code} no` }, () => undefined)
  expect(await sendTo(server.port)).toMatchObject({ kind, code })
})

test('a connection goes on after a refused recipient', async () => {
  const server = await serverThat({
    onRcptTo: ({ address }, _session, callback) => callback(address.startsWith('no') ? answer(550, '5.1.1 no') : null),
  })
  const transport = transportTo(server.port, { concurrency: 1 })
  for (const to of ['no1@mejl.example', 'yes@mejl.example', 'no2@mejl.example', 'yes2@mejl.example']) {
    expect(await transport.send(message(to))).toMatchObject({ kind: to.startsWith('no') ? 'rejected' : 'accepted' })
  }
  expect(server.connections()).toBe(1)
})

test.each([451, 553])('%i for the sender says nothing about the recipient', async (code) => {
  const server = await serverThat({ onMailFrom: (_address, _session, callback) => callback(answer(code, 'who are you')) })
  expect(await sendTo(server.port)).toMatchObject({ kind: 'unavailable', reason: 'sender' })
})

test.each([
  ['greeting', '421 busy'],
  ['EHLO', '421 busy'],
  ['MAIL', '421 busy'],
  ['RCPT', '421 busy'],
  ['DATA', '421 busy'],
])('421 at %s means the server is busy', async (command, words) => {
  const server = await linesThat({ [command]: words }, () => undefined)
  expect(await sendTo(server.port)).toMatchObject({ kind: 'unavailable', reason: 'busy', response: expect.stringContaining('421 busy') })
})

/** Lets in so many at once, and is too busy for others. */
const crowdedServer = async (room: { places: number }) => {
  const seen = { turnedAway: 0, most: 0 }
  const inside = new Set<string>()
  const server = await serverThat({
    onConnect: ({ id }, callback) => {
      if (inside.size >= room.places) {
        seen.turnedAway += 1
        return callback(answer(421, '4.7.0 too many connections'))
      }
      inside.add(id)
      seen.most = Math.max(seen.most, inside.size)
      callback()
    },
    onClose: ({ id }) => void inside.delete(id),
  })
  return { ...server, seen }
}

const sendMany = (transport: MailTransport, count: number) =>
  Promise.all(Array.from({ length: count }, (_, n) => transport.send(message(`n${n}@mejl.example`))))

test('a server that lets us have only a few connections gets everything over those, and is not pressed', async () => {
  const server = await crowdedServer({ places: 3 })
  const transport = transportTo(server.port, { concurrency: 10 })
  const outcomes = [...(await sendMany(transport, 60)), ...(await sendMany(transport, 60))]
  expect(outcomes.filter(({ kind }) => kind !== 'accepted')).toEqual([])
  expect(server.received).toHaveLength(120)
  expect(server.seen.most).toBe(3)
  expect(server.seen.turnedAway).toBeLessThanOrEqual(7)
})

test('a while after it turned us away one more connection is tried at a time', async () => {
  const room = { places: 2 }
  const server = await crowdedServer(room)
  const transport = transportTo(server.port, { concurrency: 4, timeouts: { turnedAway: 50 } })
  await sendMany(transport, 20)
  room.places = 10
  for (let n = 0; n < 3; n++) {
    await sleep(60)
    await sendMany(transport, 20)
  }
  expect(server.seen.most).toBe(4)
})

test('a server that turns everybody away is busy for each', async () => {
  const server = await crowdedServer({ places: 0 })
  const outcomes = await sendMany(transportTo(server.port, { concurrency: 5 }), 12)
  expect(outcomes.filter(({ kind }) => kind !== 'unavailable')).toEqual([])
  expect(server.seen.turnedAway).toBeLessThanOrEqual(17)
})

test('421 after the message means it was not taken', async () => {
  const server = await linesThat({}, (socket) =>
    socket.on('data', (chunk) => chunk.toString().endsWith('\r\n.\r\n') && socket.write('421 busy\r\n')),
  )
  expect(await sendTo(server.port)).toMatchObject({ kind: 'unavailable', reason: 'busy' })
})

test('a greeting of 554 is a refusal', async () => {
  const server = await linesThat({ greeting: '554 go away' }, () => undefined)
  expect(await sendTo(server.port)).toMatchObject({ kind: 'unavailable', reason: 'refused' })
})

test('where nobody listens, the server is unavailable', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  expect(await sendTo(address.port)).toMatchObject({ kind: 'unavailable', reason: 'refused' })
})

test('a host that no name server knows is unavailable', async () => {
  expect(await sendTo(25, { host: 'no-such-host.invalid', timeouts: { connect: 5000 } })).toMatchObject({
    kind: 'unavailable',
    reason: 'dns',
  })
})

test('a server that never greets times out', async () => {
  const server = await lineServerThat(() => undefined)
  endings.push(server.stop)
  expect(await sendTo(server.port, { timeouts: { greeting: 50 } })).toMatchObject({ kind: 'unavailable', reason: 'timeout' })
})

test('a server that falls silent before the message times out', async () => {
  const silent = await lineServerThat((socket) => socket.write('220 test\r\n'))
  endings.push(silent.stop)
  expect(await sendTo(silent.port, { timeouts: { socket: 50 } })).toMatchObject({ kind: 'unavailable', reason: 'timeout' })
})

test('a server that falls silent after the message leaves it uncertain', async () => {
  const server = await linesThat({}, (socket) => socket.resume())
  expect(await sendTo(server.port, { timeouts: { socket: 50 } })).toMatchObject({ kind: 'uncertain' })
})

test('a connection lost before DATA means the message was not sent', async () => {
  const server = await lineServerThat((socket) => {
    speakSmtp({}, () => undefined)(socket)
    socket.on('data', (chunk) => chunk.toString().startsWith('RCPT') && socket.destroy())
  })
  endings.push(server.stop)
  expect(await sendTo(server.port)).toMatchObject({ kind: 'unavailable', reason: 'other' })
})

test('a connection lost in the middle of the message means it was not sent', async () => {
  const server = await linesThat({}, (socket) => {
    socket.pause()
    setTimeout(() => socket.resetAndDestroy(), 100)
  })
  const large = Buffer.from(`Subject: x\r\n\r\n${'En rad till.\r\n'.repeat(1_500_000)}`)
  expect(await transportTo(server.port).send(message('kim@mejl.example', large))).toMatchObject({ kind: 'unavailable', reason: 'other' })
})

test('a connection lost after the whole message and before the answer leaves it uncertain', async () => {
  const server = await linesThat({}, (socket) => socket.on('data', (chunk) => chunk.toString().endsWith('\r\n.\r\n') && socket.destroy()))
  expect(await sendTo(server.port)).toMatchObject({ kind: 'uncertain' })
})

test('half an answer after the whole message leaves it uncertain', async () => {
  const server = await linesThat({}, (socket) =>
    socket.on('data', (chunk) => chunk.toString().endsWith('\r\n.\r\n') && socket.end('550 5.7')),
  )
  expect(await sendTo(server.port)).toMatchObject({ kind: 'uncertain' })
})

test('a connection that the server ended between two messages is replaced without a word', async () => {
  let messages = 0
  const server = await linesThat({}, (socket) =>
    socket.on('data', (chunk) => {
      if (!chunk.toString().endsWith('\r\n.\r\n')) return
      messages += 1
      socket.end('250 ok\r\n')
    }),
  )
  const transport = transportTo(server.port, { concurrency: 1 })
  for (let n = 0; n < 3; n++) expect(await transport.send(message())).toMatchObject({ kind: 'accepted' })
  expect(messages).toBe(3)
})

test('a server that takes only so many messages a connection gets them over several', async () => {
  let taken = 0
  const server = await serverThat({
    onMailFrom: (_address, session, callback) => {
      const used = session as { messages?: number }
      used.messages = (used.messages ?? 0) + 1
      if (used.messages > 2) return callback(answer(421, 'enough'))
      taken += 1
      callback()
    },
  })
  const transport = transportTo(server.port, { concurrency: 1 })
  for (let n = 0; n < 5; n++) expect(await transport.send(message())).toMatchObject({ kind: 'accepted' })
  expect(taken).toBe(5)
})

test('sending works again when the server is back', async () => {
  const first = await smtpServerThat()
  const transport = transportTo(first.port, { concurrency: 1 })
  expect(await transport.send(message())).toMatchObject({ kind: 'accepted' })
  await first.stop()
  expect(await transport.send(message())).toMatchObject({ kind: 'unavailable' })
  const again = await smtpServerThat({}, first.port)
  endings.push(again.stop)
  expect(await transport.send(message())).toMatchObject({ kind: 'accepted' })
})

test('STARTTLS is used where it is offered, whoever the certificate names', async () => {
  let secure = false
  const server = await serverThat({
    disabledCommands: [],
    onMailFrom: (_address, session, callback) => {
      secure = session.secure
      callback()
    },
  })
  expect(await sendTo(server.port)).toMatchObject({ kind: 'accepted' })
  expect(secure).toBe(true)
})

test('requireTls refuses a server without STARTTLS, and one with a stranger’s certificate', async () => {
  const plain = await serverThat()
  const stranger = await serverThat({ disabledCommands: [] })
  expect(await sendTo(plain.port, { requireTls: true })).toMatchObject({ kind: 'unavailable', reason: 'no_tls' })
  expect(await sendTo(stranger.port, { requireTls: true })).toMatchObject({ kind: 'unavailable', reason: 'certificate_expired' })
})

test('TLS from the first byte wants a certificate it can trust', async () => {
  const server = await serverThat({ secure: true })
  expect(await sendTo(server.port, { secure: true })).toMatchObject({ kind: 'unavailable', reason: 'certificate_expired' })
  expect(await sendTo(server.port, { secure: true, tls: { rejectUnauthorized: false } })).toMatchObject({ kind: 'accepted' })
})

test('a password is used, and a wrong one makes the server unavailable', async () => {
  const server = await serverThat({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, callback) =>
      username === 'jour' && password === 'lösen' ? callback(null, { user: 'jour' }) : callback(answer(535, '5.7.8 wrong')),
  })
  expect(await sendTo(server.port, { auth: { user: 'jour', pass: 'lösen' } })).toMatchObject({ kind: 'accepted' })
  expect(await sendTo(server.port, { auth: { user: 'jour', pass: 'fel' } })).toMatchObject({ kind: 'unavailable', reason: 'auth' })
})

test('what the server said is kept without any address', async () => {
  const server = await serverThat({
    onRcptTo: ({ address }, _session, callback) => callback(answer(550, `5.1.1 <${address}>: unknown, forwarded to other@mejl.example`)),
  })
  expect(await sendTo(server.port)).toMatchObject({ response: '550 5.1.1 <…>: unknown, forwarded to …' })
})

test.each(['', 'kim', 'kim@mejl.example\r\nRCPT TO:<x@y.example>', '<kim@mejl.example>', 'åsa@mejl.example'])(
  'the address %j is rejected before any server is asked',
  async (to) => {
    const transport = transportTo(1)
    expect(await transport.send(message(to))).toEqual({ kind: 'rejected', code: 553, enhanced: '5.1.3', response: 'not a valid address' })
  },
)

test('close ends what hangs, and says whether its fate is known', async () => {
  const silent = await lineServerThat(() => undefined)
  const swallowing = await linesThat({}, (socket) => socket.resume())
  endings.push(silent.stop)
  const waiting = transportTo(silent.port, { concurrency: 1 })
  const sending = transportTo(swallowing.port)
  const outcomes = Promise.all([waiting.send(message()), waiting.send(message()), sending.send(message())])
  await new Promise((resolve) => setTimeout(resolve, 100))
  await Promise.all([waiting.close(), sending.close()])
  expect((await outcomes).map(({ kind }) => kind)).toEqual(['unavailable', 'unavailable', 'uncertain'])
  expect(await sending.send(message())).toMatchObject({ kind: 'unavailable' })
})

test('an address of a server that is none is refused without repeating it', () => {
  for (const url of ['mail.example', 'http://mail.example', 'smtp://', 'smtp://u:%ff@mail.example']) {
    expect(() => createSmtpTransport({ url })).toThrow(expect.objectContaining({ code: 'smtp_url_invalid', message: 'smtp_url_invalid' }))
  }
})

/** Speaks with PIPELINING: says all its answers to a packet of commands at once. */
const pipelined = (answers: Record<string, string>, taken: string[]) => (socket: Socket) => {
  let rest = ''
  let inData = false
  const answer = (line: string): string => {
    if (inData && line !== '.') return ''
    taken.push(inData ? 'message' : line)
    const wasInData = inData
    const word = wasInData ? 'message' : line.slice(0, 4)
    const said = answers[word] ?? (word === 'EHLO' ? '250-test\r\n250 PIPELINING' : word === 'DATA' ? '354 go on' : '250 ok')
    inData = word === 'DATA' && said.startsWith('354')
    return `${said}\r\n`
  }
  socket.write('220 test\r\n')
  socket.on('data', (chunk) => {
    const lines = (rest + chunk.toString('latin1')).split('\r\n')
    rest = lines.pop() ?? ''
    socket.write(lines.map(answer).join(''))
  })
}

async function pipeliningServer(answers: Record<string, string>) {
  const taken: string[] = []
  const server = await lineServerThat(pipelined(answers, taken))
  endings.push(server.stop)
  return { port: server.port, taken }
}

const commandsOf = (to: string) => ['MAIL FROM:<b+t1@brev.example>', `RCPT TO:<${to}>`, 'DATA']

test.each([
  ['550 5.1.1 no', '503 no recipients', { kind: 'rejected', code: 550, enhanced: '5.1.1' }],
  // a server that takes a message for nobody gets an empty one
  ['450 4.2.1 later', '354 go on', { kind: 'deferred', code: 450 }],
])('with PIPELINING a refused recipient (%s, then %s) takes no message, and the connection goes on', async (rcpt, data, outcome) => {
  const answers: Record<string, string> = { RCPT: rcpt, DATA: data }
  const { port, taken } = await pipeliningServer(answers)
  const transport = transportTo(port, { concurrency: 1 })
  expect(await transport.send(message())).toMatchObject(outcome)
  for (const command of ['RCPT', 'DATA']) delete answers[command]
  expect(await transport.send(message())).toMatchObject({ kind: 'accepted' })
  const emptied = data.startsWith('354')
  const first = [...commandsOf('kim@mejl.example'), ...(emptied ? ['message'] : ['RSET'])]
  expect(taken.slice(1)).toEqual([...first, ...commandsOf('kim@mejl.example'), 'message'])
})

test('with PIPELINING a refused sender gives nobody a message, also where DATA is taken', async () => {
  const { port, taken } = await pipeliningServer({ MAIL: '553 who are you' })
  expect(await sendTo(port)).toMatchObject({ kind: 'unavailable', reason: 'sender' })
  expect(taken).not.toContain('message')
})
