import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'

/** Why tests on Redis cannot run here, if they cannot. */
export const redisMissing: string | undefined =
  spawnSync('redis-server', ['--version']).status === 0 ? undefined : 'redis-server is missing: apt-get install redis-server'

export interface TestRedis {
  port: number
  /** Runs one command, such as `FLUSHALL`. */
  command(text: string): Promise<void>
  /** Kills it and starts it again, empty, on its port. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** A Redis of its own on a free port, which keeps nothing. `settings` are redis-server's, one line each. */
export const startRedis = (settings: string[] = []): Promise<TestRedis> =>
  start([...settings, 'save ""', 'appendonly no'], [], 'Ready to accept connections')

/** A Sentinel that watches the Redis on `port` under the name `primary`. */
export const startSentinel = (port: number): Promise<TestRedis> =>
  start([`sentinel monitor primary 127.0.0.1 ${port} 1`], ['--sentinel'], '+monitor master primary')

async function start(settings: string[], flags: string[], ready: string): Promise<TestRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'lykta-redis-'))
  const port = await freePort()
  const file = join(folder, 'redis.conf')
  await writeFile(file, [`port ${port}`, 'bind 127.0.0.1', `dir ${folder}`, ...settings, ''].join('\n'))
  const launch = async () => {
    const server = spawn('redis-server', [file, ...flags])
    await untilSaid(server, ready)
    return server
  }
  let server = await launch()
  const kill = async () => {
    const gone = once(server, 'exit')
    server.kill('SIGKILL')
    await gone
  }
  return {
    port,
    command: (text) => command(port, text),
    async restart() {
      await kill()
      server = await launch()
    },
    async stop() {
      await kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const untilSaid = (server: ChildProcessWithoutNullStreams, words: string): Promise<void> =>
  new Promise((resolve, reject) => {
    let output = ''
    server.on('exit', () => reject(new Error(`redis-server did not start: ${output}`)))
    server.stdout.on('data', (chunk) => {
      output += chunk
      if (output.includes(words)) resolve()
    })
  })

async function command(port: number, text: string): Promise<void> {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8')
  socket.write(`${text}\r\n`)
  const [answer] = await once(socket, 'data')
  socket.destroy()
  if (!answer.startsWith('+OK')) throw new Error(`${text}: ${answer}`)
}
