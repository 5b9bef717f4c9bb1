import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { RenderedLetter } from '@lykta/core/newsletters'
import { createTransport } from 'nodemailer'

/** What was done in how many seconds; runs of the same kind are added up. */
export interface Pace {
  letters: number
  seconds: number
}

export const sumOf = (paces: Pace[]): Pace =>
  paces.reduce((sum, { letters, seconds }) => ({ letters: sum.letters + letters, seconds: sum.seconds + seconds }), {
    letters: 0,
    seconds: 0,
  })

export const perSecond = ({ letters, seconds }: Pace): number => letters / seconds

/** One recipient's letter, and what in it is hers. */
interface ExampleLetter {
  rendered: RenderedLetter
  name: string
}

/** The usual way: nodemailer's own pool, which builds each message anew. */
export async function pooledSendMail(port: number, connections: number, letter: ExampleLetter, letters: number): Promise<Pace> {
  const pool = createTransport({ host: '127.0.0.1', port, ignoreTLS: true, pool: true, maxConnections: connections, maxMessages: Infinity })
  let next = 0
  const lane = async () => {
    for (let n = next++; n < letters; n = next++) await pool.sendMail(mailTo(n, letter))
  }
  const start = performance.now()
  // as many again wait in the pool, so that no connection does
  await Promise.all(Array.from({ length: connections * 2 }, lane))
  const seconds = (performance.now() - start) / 1000
  pool.close()
  return { letters, seconds }
}

/** What one such message weighs on the wire. */
export async function sizeOf(letter: ExampleLetter): Promise<number> {
  const builder = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const { message } = await builder.sendMail(mailTo(1, letter))
  // `buffer` asks for one
  return (message as Buffer).length
}

function mailTo(n: number, { rendered, name }: ExampleLetter) {
  const own = (text: string) => text.replaceAll(name, `Åsa${n}`)
  return {
    from: { name: 'Kvinnojouren Lyktan', address: 'brev@lyktan.example' },
    to: `person${n}@mejl.example`,
    subject: own(rendered.subject),
    html: own(rendered.html),
    text: own(rendered.text),
    list: { unsubscribe: `https://lyktan.example/u/${n}` },
  }
}

/** The fastest way there is: a C program that sends the same bytes again and again. */
export async function smtpSource(port: number, bytes: number, letters: number): Promise<Pace> {
  const start = performance.now()
  const args = ['-d', '-s', '20', '-m', String(letters), '-l', String(bytes), '-f', 'brev@lyktan.example', '-t', 'person@mejl.example']
  const source = spawn('smtp-source', [...args, `127.0.0.1:${port}`], { stdio: 'ignore' })
  const [code] = await once(source, 'exit')
  if (code !== 0) throw new Error(`smtp-source ended with ${code}`)
  return { letters, seconds: (performance.now() - start) / 1000 }
}
