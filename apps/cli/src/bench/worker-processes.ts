import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { endProcess } from './end-process.ts'

export interface WorkerProcesses {
  /** The most memory that any of them has held so far, in MB; null where the system does not tell. */
  peakRssMb(): Promise<number | null>
  close(): Promise<void>
}

/** So many `lykta worker`, each a process of its own as in production, once all are at work. `command` runs `lykta`. */
export async function startWorkers(command: string[], count: number, env: Record<string, string>): Promise<WorkerProcesses> {
  const [program = '', ...args] = command
  const workers = Array.from({ length: count }, () =>
    spawn(program, [...args, 'worker'], { env: { ...process.env, ...env, LOG_LEVEL: 'info' }, stdio: ['ignore', 'ignore', 'pipe'] }),
  )
  await Promise.all(workers.map(({ stderr }) => untilStarted(stderr)))
  return {
    peakRssMb: async () => {
      const peaks = await Promise.all(workers.map(peakOf))
      return peaks.includes(null) ? null : Math.max(...peaks.map(Number))
    },
    close: async () => void (await Promise.all(workers.map((worker) => endProcess(worker, 'SIGTERM')))),
  }
}

async function untilStarted(log: Readable): Promise<void> {
  const lines = createInterface({ input: log })
  let started = () => undefined
  const ready = new Promise<void>((resolve, reject) => {
    started = () => void resolve()
    lines.once('close', () => reject(new Error('A worker ended')))
  })
  lines.on('line', (line) => {
    const said = /^\{"level":(\d+),.*"msg":"(.*)"\}$/.exec(line)
    if (said?.[2] === 'started') started()
    // a measurement in which something failed must not look like one in which nothing did
    if (Number(said?.[1] ?? 50) >= 40) process.stderr.write(`${line}\n`)
  })
  await ready
}

/** What the kernel remembers (Linux). */
async function peakOf({ pid }: ChildProcess): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024)
}
