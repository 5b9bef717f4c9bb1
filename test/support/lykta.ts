import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { freePort } from './free-port.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const start = "import('./apps/cli/src/main.ts').then(({ main }) => main(process.argv.slice(1)))"

export interface Lykta {
  process: ChildProcess
  /** Everything it has said so far on standard output. */
  output(): string
  /** Everything it has logged so far. */
  log(): string
  /** Resolves with the exit code, or the signal that ended it. */
  ended: Promise<number | string>
  /** SIGKILL, and waits for the end. */
  kill(): Promise<void>
}

/**
 * `lykta` as a process of its own, from the source, with this environment and no other. `ownGroup` gives it a process group
 * as a terminal does, for signals to the whole of it.
 */
export function lykta(args: string[], env: Record<string, string>, { input = '', ownGroup = false } = {}): Lykta {
  const child = spawn(process.execPath, ['--conditions=@lykta/source', '--import', 'tsx', '--eval', start, '--', ...args], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', LANG: 'C.UTF-8', ...env },
    detached: ownGroup,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  // one that ends at once reads nothing
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  let output = ''
  let log = ''
  child.stdout.on('data', (chunk) => (output += String(chunk)))
  child.stderr.on('data', (chunk) => (log += String(chunk)))
  // a child's close event carries its exit code and signal, one of them null
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string)
  return {
    process: child,
    output: () => output,
    log: () => log,
    ended,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Runs a command to its end. */
export async function runLykta(
  args: string[],
  env: Record<string, string>,
  input = '',
): Promise<{ code: number | string; output: string; log: string }> {
  const run = lykta(args, env, { input })
  const code = await run.ended
  return { code, output: run.output(), log: run.log() }
}

/** `lykta start` on a free port, once it answers. */
export async function startLykta(env: Record<string, string>, options?: { ownGroup: boolean }): Promise<Lykta & { url: string }> {
  const port = await freePort()
  const started = lykta(['start'], { PORT: String(port), ...env }, options)
  await until('lykta start answers', () => {
    if (started.process.exitCode !== null) throw new Error(`lykta start ended: ${started.log()}`)
    return started.output().includes('is running')
  })
  return { ...started, url: `http://localhost:${port}` }
}

/** Waits until `condition` holds; fails with `what` after a minute. */
export async function until(what: string, condition: () => boolean | Promise<boolean>, ms = 60_000): Promise<void> {
  const deadline = Date.now() + ms
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`not within ${ms / 1000} s: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
