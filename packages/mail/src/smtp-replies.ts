/** Longer than any server's answer to one command; more is no SMTP. */
const most = 64 * 1024

/** Puts replies (RFC 5321 §4.2) together from what arrives, in whatever pieces: all lines of one, joined by line feeds. */
export function eachReply(onReply: (text: string) => void): (chunk: Buffer) => void {
  let rest = ''
  let reply = ''
  return (chunk) => {
    rest += chunk.toString('latin1')
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
      const line = rest.slice(0, rest[end - 1] === '\r' ? end - 1 : end)
      rest = rest.slice(end + 1)
      reply = reply === '' ? line : `${reply}\n${line}`
      if (/^\d{3}-/.test(line)) continue
      const whole = reply
      reply = ''
      if (whole !== '') onReply(whole)
    }
    if (rest.length + reply.length > most) {
      rest = ''
      reply = ''
      onReply('500 an answer without an end')
    }
  }
}
