import { spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { DomainError } from '@lykta/core'

/** Plain JavaScript, so that it runs from `src` and from `dist` alike. */
const script = fileURLToPath(new URL('../worker/typeset.mjs', import.meta.url))

/** A hundred letters take a second. */
const patienceMs = 120_000

export interface Job {
  /** A file in `typst/`. */
  template: 'letters.typ' | 'notices.typ' | 'labels.typ' | 'envelopes.typ' | 'voting-list.typ' | 'notice-proof.typ' | 'round.typ'
  /** What the template reads as data: words, never markup. */
  data: unknown
  /** Pictures by the name that the data call them. */
  images?: Map<string, Uint8Array>
}

let last: Promise<unknown> = Promise.resolve()

/** Sets a document, one at a time: each wants a processor. Throws `print_failed`; nothing of what stands in it is said or logged. */
export function typeset(job: Job): Promise<Buffer> {
  const pdf = last.then(() => setOne(job))
  last = pdf.catch(() => undefined)
  return pdf
}

async function setOne({ template, data, images = new Map() }: Job): Promise<Buffer> {
  const pictures = Object.fromEntries([...images].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]))
  // only what a process needs to run: no address of a database, no key
  const child = spawn(process.execPath, [script], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {},
    timeout: patienceMs,
    killSignal: 'SIGKILL',
  })
  const ended = once(child, 'close')
  // a process that died before it had read everything says so by its end
  child.stdin.on('error', () => undefined)
  child.stdin.end(JSON.stringify({ template, data, images: pictures }))
  const [pdf, [code]] = await Promise.all([buffer(child.stdout), ended])
  if (code !== 0) throw new DomainError('unavailable', 'print_failed')
  return pdf
}
