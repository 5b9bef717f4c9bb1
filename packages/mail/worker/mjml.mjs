import process from 'node:process'
import { text } from 'node:stream/consumers'
import mjml2html from 'mjml'

// A process of its own: MJML takes more memory than all else that a worker needs, and a worker lives for weeks. Source in on stdin, HTML out on stdout.

const { source, options } = JSON.parse(await text(process.stdin))
const result = await mjml2html(source, options).then(
  ({ html, errors }) => ({ html, errors: errors.map(({ line, message }) => ({ line, message })) }),
  (error) => ({ failure: error instanceof Error ? error.message : 'not MJML' }),
)
process.stdout.write(JSON.stringify(result))
