import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { DatabaseError } from '../errors.ts'
import { folderFailure, folderFull } from './failure.ts'
import { clusterIn } from './folder.ts'
import type { Owner } from './owner.ts'
import { becomeOwner } from './owner.ts'
import { disownLockFile, isAlive, livePostmaster } from './postmaster.ts'
import type { Server, ServerOptions } from './server.ts'
import { startServer } from './server.ts'

/** A server that is ours, and the connection that says so. */
export interface Running {
  server: Server
  owner: Owner
}

/** How long a server that another Lykta left behind may take to go, and ours to be started again and again. */
const patience = 30_000

/**
 * What passes by itself: a port that was taken just now, a server that is not quite gone, backends that outlived theirs, and another Lykta
 * that took our server for one left behind before we could own it.
 */
const passing = /lock file|could not bind|pre-existing shared memory|received \w+ shutdown request/

/** Starts the server until it runs and is ours. */
export async function launch(options: ServerOptions, password: string): Promise<Running> {
  const deadline = Date.now() + patience
  for (;;) {
    await endOrphan(options.folder, password, deadline)
    await disownLockFile(clusterIn(options.folder))
    const server = startServer({ ...options, port: options.port || (await freePort()) })
    const owner = await whenReady(server, password)
    if (owner !== undefined) return { server, owner }
    const foreign = !server.hasExited()
    await server.stop()
    const output = await server.exited
    if ((!foreign && !passing.test(output)) || Date.now() > deadline || (await folderFull(options.folder))) {
      throw await folderFailure(options.folder, output)
    }
    await wait(200)
  }
}

/** The owner's connection once the server answers. Undefined when it has exited, or another process was quicker to own it. */
async function whenReady(server: Server, password: string): Promise<Owner | undefined> {
  const strangersUntil = Date.now() + 3_000
  while (!server.hasExited()) {
    try {
      return await becomeOwner(server.port, password)
    } catch (error) {
      if (!isNotReady(error) && !(isStranger(error) && Date.now() < strangersUntil)) {
        await server.stop()
        throw new DatabaseError('postgres_failed', { reason: String(error) }, { cause: error })
      }
      await wait(20)
    }
  }
  return undefined
}

/** Not listening yet, 57P03 (starting up, recovering, shutting down), or cut off by a server that another is stopping. */
const isNotReady = (error: unknown): boolean =>
  error instanceof Error &&
  (/Connection terminated/.test(error.message) ||
    ('code' in error && ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P03', '57P01'].includes(String(error.code))))

/** Another server was quicker to listen on the port, and does not know our password; ours is about to say that it could not. */
const isStranger = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '28P01'

/** Stops a server whose Lykta was killed. Throws when its Lykta lives, or when it does not answer for too long. */
async function endOrphan(folder: string, password: string, deadline: number): Promise<void> {
  for (;;) {
    const live = await livePostmaster(clusterIn(folder))
    if (live === undefined) return
    const owner = live.port === undefined ? 'silent' : await becomeOwner(live.port, password).catch(() => 'silent' as const)
    if (owner === undefined || Date.now() > deadline) throw new DatabaseError('data_folder_in_use', { folder, pid: live.pid })
    if (owner !== 'silent') {
      await owner.release()
      process.kill(live.pid, 'SIGINT')
      while (isAlive(live.pid) && Date.now() < deadline) await wait(50)
    }
    await wait(100)
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port'))))
    })
  })
}
