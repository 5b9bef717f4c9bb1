import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** Ends a process of ours and waits until it is gone; one that does not listen is killed after ten seconds. */
export async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  const impatient = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await gone
  clearTimeout(impatient)
}
