import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../demo/free-port.ts'
import { endProcess } from './end-process.ts'

export interface MailSink {
  port: number
  /** Which program takes the mail. */
  name: 'smtp-sink' | 'own'
  close(): Promise<void>
}

/** Debian's postfix has both; without them the sink is a small one of our own, and nothing compares with `smtp-source`. */
export const hasPostfix = (): boolean => spawnSync('smtp-sink', ['-?']).error === undefined

/** A mail server in a process of its own, on this machine only, that takes everything and keeps nothing. */
export async function openMailSink(command: string[]): Promise<MailSink> {
  const port = await freePort(0)
  const name = hasPostfix() ? 'smtp-sink' : 'own'
  // it refuses to be root
  const user = process.getuid?.() === 0 ? ['-u', 'nobody'] : []
  const postfix = ['smtp-sink', ...user, `127.0.0.1:${port}`, '100']
  const [program = '', ...args] = name === 'smtp-sink' ? postfix : [...command, 'bench', 'sink', String(port)]
  const sink = spawn(program, args, { stdio: 'ignore' })
  await untilGreeted(port, sink)
  return { port, name, close: () => endProcess(sink, 'SIGTERM') }
}

async function untilGreeted(port: number, sink: ChildProcess): Promise<void> {
  for (let left = 100; left > 0 && sink.exitCode === null; left--) {
    const socket = connect(port, '127.0.0.1')
    const greeted = await once(socket, 'data').then(
      () => true,
      () => false,
    )
    socket.destroy()
    if (greeted) return
    await sleep(100)
  }
  throw new Error('The mail sink does not answer')
}

/** The sink of our own. `onMail` hears of every message. Lives until it is closed. */
export async function serveSink(port: number, onMail: () => void = () => undefined): Promise<MailSink> {
  const server = createServer((socket) => {
    const answer = conversation(onMail)
    let rest = ''
    socket.setNoDelay(true).on('error', () => undefined)
    socket.write('220 sink\r\n')
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString('latin1')).split('\r\n')
      rest = lines.pop() ?? ''
      socket.write(lines.map(answer).join(''))
    })
  }).listen(port, '127.0.0.1')
  await once(server, 'listening')
  const { port: own } = addressOf(server)
  return { port: own, name: 'own', close: async () => void server.close() }
}

/** The answer to each line of one connection. */
function conversation(onMail: () => void): (line: string) => string {
  let inData = false
  return (line) => {
    if (inData) {
      if (line !== '.') return ''
      inData = false
      onMail()
      return '250 ok\r\n'
    }
    inData = line === 'DATA'
    if (inData) return '354 go on\r\n'
    if (line.startsWith('EHLO')) return '250-sink\r\n250 PIPELINING\r\n'
    return line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n'
  }
}

function addressOf(server: Server): AddressInfo {
  // a server that listens on a port has an address of this form
  return server.address() as AddressInfo
}
