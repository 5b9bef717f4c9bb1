import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '../demo/free-port.ts'
import { endProcess } from './end-process.ts'

/** A Redis for the queue, in `folder` and on this machine only, that keeps nothing. */
export async function startRedis(folder: string): Promise<{ url: string; close(): Promise<void> }> {
  const port = await freePort(0)
  const server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'])
  const failed = once(server, 'error').then(([error]) => {
    throw new Error('redis-server does not start; on Debian: apt-get install redis-server', { cause: error })
  })
  let said = ''
  const ready = (async () => {
    for await (const chunk of server.stdout) {
      said += String(chunk)
      if (said.includes('Ready to accept connections')) return
    }
    throw new Error(`redis-server ended: ${said}`)
  })()
  await Promise.race([ready, failed])
  server.stdout.resume()
  return { url: `redis://127.0.0.1:${port}`, close: () => endProcess(server, 'SIGTERM') }
}
