import type { Socket } from 'node:net'

/** What a client says over one connection, to be asked for piece by piece. `undefined` is the end of the connection. */
export interface SmtpInput {
  line(): Promise<string | undefined>
  /** Waits until the next bytes are here, and leaves them. */
  some(): Promise<void>
  /** A message to its final dot, without the dots that were doubled for the way (RFC 5321 §4.5.2). */
  message(): Promise<string | undefined>
}

export function smtpInput(socket: Socket): SmtpInput {
  // one character a byte, until it is known where the pieces end
  let here = ''
  let gone = false
  let wake: () => void = () => undefined
  socket.setEncoding('latin1').on('data', (text) => {
    here += text
    wake()
  })
  socket.on('close', () => {
    gone = true
    wake()
  })
  const more = () =>
    new Promise<void>((resolve) => {
      wake = resolve
    })

  const upTo = async (mark: string): Promise<string | undefined> => {
    let from = 0
    for (;;) {
      const end = here.indexOf(mark, from)
      if (end >= 0) {
        const piece = here.slice(0, end)
        here = here.slice(end + mark.length)
        return piece
      }
      if (gone) return undefined
      from = Math.max(0, here.length - mark.length)
      await more()
    }
  }

  return {
    line: () => upTo('\r\n'),
    async some() {
      if (here === '' && !gone) await more()
    },
    async message() {
      const stuffed = await upTo('\r\n.\r\n')
      return stuffed === undefined ? undefined : `${Buffer.from(stuffed.replace(/^\.\./gm, '.'), 'latin1')}\r\n`
    },
  }
}
