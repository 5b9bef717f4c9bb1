import { createServer, type Server, type Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

interface Received {
  to: string
  raw: string
}

/** A real SMTP server that keeps what it takes. `stop` it at the end. */
export async function smtpServerThat(options: SMTPServerOptions = {}, atPort = 0) {
  const received: Received[] = []
  let connections = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 20,
    onConnect: (_session, callback) => {
      connections += 1
      callback()
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo[0]?.address ?? '', raw: Buffer.concat(chunks).toString() })
        callback()
      })
    },
    ...options,
  })
  // what a client breaks off is no failure of the test
  server.on('error', () => undefined)
  const port = await listening(server.server, atPort)
  return { port, received, connections: () => connections, stop: () => new Promise<void>((done) => server.close(() => done())) }
}

/** An error with the answer a server should give. */
export const answer = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode })

/** A server of bare lines: `handle` is given each socket. */
export async function lineServerThat(handle: (socket: Socket) => void) {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    handle(socket)
  })
  const port = await listening(server)
  return {
    port,
    stop: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise<void>((done) => server.close(() => done()))
    },
  }
}

/**
 * Speaks SMTP one line at a time, without extensions. `answers` overrides what it says to a command (by its first four letters);
 * `atData` takes over the socket after 354.
 */
export const speakSmtp = (answers: Record<string, string>, atData: (socket: Socket) => void) => (socket: Socket) => {
  const say = (line: string) => socket.write(`${line}\r\n`)
  let rest = ''
  const listen = (chunk: Buffer) => {
    rest += chunk.toString('latin1')
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
      const command = rest.slice(0, 4).toUpperCase()
      rest = rest.slice(end + 2)
      if (command === 'DATA' && answers.DATA === undefined) {
        socket.off('data', listen)
        say('354 go on')
        atData(socket)
        return
      }
      say(answers[command] ?? '250 ok')
    }
  }
  socket.on('data', listen)
  say(answers.greeting ?? '220 test')
}

async function listening(server: Server, atPort = 0): Promise<number> {
  await new Promise<void>((done) => server.listen(atPort, '127.0.0.1', () => done()))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return address.port
}
