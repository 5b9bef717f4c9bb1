const dot = Buffer.from('.')
const lineEnd = Buffer.from('\r\n')
export const lastLine = Buffer.from('.\r\n')

/**
 * A message as it goes over the wire after DATA (RFC 5321 §4.5.2): a dot that begins a line is doubled, and a line with a dot
 * alone ends it. The pieces share the message's memory. Any line feed begins a line, so that no text can end the message.
 */
export function dotStuffed(raw: Buffer): Buffer[] {
  const pieces: Buffer[] = raw[0] === dot[0] ? [dot] : []
  let from = 0
  for (let feed = raw.indexOf('\n.'); feed >= 0; feed = raw.indexOf('\n.', from)) {
    pieces.push(raw.subarray(from, feed + 1), dot)
    from = feed + 1
  }
  pieces.push(raw.subarray(from))
  if (!raw.subarray(-2).equals(lineEnd)) pieces.push(lineEnd)
  pieces.push(lastLine)
  return pieces
}
