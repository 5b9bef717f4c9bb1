import { spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

/** HTML with what MJML has to say of the source, or why there is none. */
type MjmlResult = { html: string; errors: { line: number; message: string }[] } | { failure: string }
export type MjmlToHtml = (source: string) => Promise<MjmlResult>

const options = { fonts: {}, keepComments: false, ignoreIncludes: true, validationLevel: 'soft' } as const

/** In this process, loaded with the first letter: MJML takes half a second to load, and most commands make no letter. */
export const mjmlHere: MjmlToHtml = async (source) => {
  const { default: mjml2html } = await import('mjml')
  return mjml2html(source, options).catch((error: unknown) => ({ failure: error instanceof Error ? error.message : 'not MJML' }))
}

/** Plain JavaScript, so that it runs from `src` and from `dist` alike. */
const script = fileURLToPath(new URL('../worker/mjml.mjs', import.meta.url))
const patienceMs = 60_000

/** In a process of its own, which takes a second and leaves nothing in memory. Rejects where that process dies. */
export const mjmlApart: MjmlToHtml = async (source) => {
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
  child.stdin.end(JSON.stringify({ source, options }))
  const [result, [code]] = await Promise.all([text(child.stdout), ended])
  if (code !== 0) throw new Error(`the process that makes HTML of a letter ended with ${code}`)
  // the script above writes nothing else
  return JSON.parse(result) as MjmlResult
}
