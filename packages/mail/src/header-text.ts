/** Longest line that holds an encoded word (RFC 2047 §2). */
const lineLength = 76
const wrapping = '=?UTF-8?B??='.length

/**
 * A header of free text, folded, with its CRLF. Plain ASCII stays readable; anything else goes as encoded words
 * (RFC 2047), each holding whole characters. `text` must be on one line.
 */
export function headerText(name: string, text: string): string {
  return `${name}:${fold(name, text) ?? encodedWords(name, text)}\r\n`
}

/** The words folded at spaces, or undefined when they need encoding: not ASCII, too long a word, or what looks encoded. */
function fold(name: string, text: string): string | undefined {
  if (!/^[ -~]*$/.test(text) || text.includes('=?') || / {2}|^ | $/.test(text)) return undefined
  let column = name.length + 1
  let folded = ''
  for (const word of text.split(' ')) {
    if (word.length + 1 > lineLength) return undefined
    const breaks = folded !== '' && column + 1 + word.length > lineLength
    folded += breaks ? `\r\n ${word}` : ` ${word}`
    column = breaks ? 1 + word.length : column + 1 + word.length
  }
  return folded
}

function encodedWords(name: string, text: string): string {
  const words: string[] = []
  let bytes = ''
  let room = base64Room(lineLength - name.length - 2)
  for (const character of text) {
    if (Buffer.byteLength(bytes) + Buffer.byteLength(character) > room) {
      words.push(bytes)
      bytes = ''
      room = base64Room(lineLength - 1)
    }
    bytes += character
  }
  words.push(bytes)
  return words.map((word) => ` =?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n')
}

/** Bytes whose base64, wrapped as an encoded word, fits in `columns`. */
const base64Room = (columns: number): number => Math.floor((columns - wrapping) / 4) * 3
