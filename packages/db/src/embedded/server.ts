import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { DatabaseLog } from '../log.ts'
import type { Account } from './account.ts'
import { clusterIn } from './folder.ts'
import type { Programs } from './programs.ts'
import { environment } from './run.ts'

/** A server process that we started. */
export interface Server {
  port: number
  /** Settles when the process is gone, with the last it said. */
  exited: Promise<string>
  hasExited(): boolean
  stop(): Promise<void>
}

export interface ServerOptions {
  folder: string
  programs: Programs
  account: Account | undefined
  port: number
  durable: boolean
  log: DatabaseLog
}

/**
 * Beside the server a shell waits for the end of a pipe that only we hold: when we are gone, however it happened, it asks
 * the server to shut down. A line on the pipe says that the server went first. `exec` keeps the number, so `$$` is the server.
 */
const guarded = '(read -r _ <&3 || kill -INT $$) >/dev/null 2>&1 & exec "$@" 3<&-'

/** How long a shutdown may write its checkpoint before it is cut short; the next start then replays the log. */
const patience = 3_500

/** Starts the server in a session of its own: Ctrl-C in our terminal reaches us alone, and we stop it when we are done. */
export function startServer({ folder, programs, account, port, durable, log }: ServerOptions): Server {
  const options = Object.entries({ ...settings(port), ...(durable ? {} : forgetful) })
  const words = options.flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn('/bin/sh', ['-c', guarded, 'sh', programs.postgres, '-D', clusterIn(folder), ...words], {
    ...account,
    cwd: '/',
    detached: true,
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  let gone = false
  let stopping = false
  const said = listen(child, (line) => {
    if (!stopping && /PANIC|was terminated by signal/.test(line)) log.warn({ line }, 'postgres')
  })
  const exited = whenGone(child, said).finally(() => {
    gone = true
  })
  const stop = async () => {
    stopping = true
    child.kill('SIGINT')
    const last = setTimeout(() => child.kill('SIGQUIT'), patience)
    await exited
    clearTimeout(last)
  }
  return { port, exited, hasExited: () => gone, stop }
}

/** The last lines of what the server says. */
function listen(child: ChildProcess, each: (line: string) => void): string[] {
  const said: string[] = []
  if (child.stderr !== null) {
    createInterface({ input: child.stderr }).on('line', (line) => {
      said.push(line)
      if (said.length > 40) said.shift()
      each(line)
    })
  }
  return said
}

function whenGone(child: ChildProcess, said: string[]): Promise<string> {
  const guard = child.stdio[3]
  guard?.on('error', () => undefined)
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('exit', () => {
      if (guard && 'end' in guard) guard.end('\n')
    })
    child.on('close', () => resolve(said.join('\n')))
  })
}

/** Fit for a small machine: a few hundred members, one or two cores, half a gigabyte. */
function settings(port: number): Record<string, string | number> {
  return {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: '64MB',
    max_wal_size: '256MB',
    min_wal_size: '32MB',
    io_method: 'sync',
    max_parallel_workers_per_gather: 0,
    autovacuum_max_workers: 1,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_line_prefix: '',
    // An error of a statement quotes the values in it, and those are people's.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
  }
}

/** For data that nobody will miss: tests. */
const forgetful = {
  fsync: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
}
