import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/** A process and everything that it started, however deep. */
export async function familyOf(pid: number): Promise<number[]> {
  const parents = await livingProcesses()
  const family = [pid]
  for (const member of family) for (const [child, parent] of parents) if (parent === member) family.push(child)
  return family
}

/** Those that live still. */
export async function alive(pids: number[]): Promise<number[]> {
  const parents = await livingProcesses()
  return pids.filter((pid) => parents.has(pid))
}

/** Every process with its parent. */
const livingProcesses = (): Promise<Map<number, number>> => (process.platform === 'linux' ? fromProc() : fromPs())

async function fromProc(): Promise<Map<number, number>> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const stats = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')))
  // "pid (name) state parent …", and the name may hold anything; a zombie lives no more
  return new Map(
    stats.flatMap((stat): [number, number][] => {
      const [, pid, state, parent] = /^(\d+) \(.*\) (\S) (\d+)/s.exec(stat) ?? []
      return pid && state !== 'Z' ? [[Number(pid), Number(parent)]] : []
    }),
  )
}

async function fromPs(): Promise<Map<number, number>> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid='])
  return new Map([...stdout.matchAll(/^\s*(\d+)\s+(\d+)$/gm)].map(([, pid, parent]) => [Number(pid), Number(parent)]))
}
