import { BgMaxError } from './bgmax-error.ts'

export const lineLength = 80

/** One record: its line (from 1), its two-digit type (TK), and its text. */
export interface Line {
  number: number
  type: string
  text: string
}

/** The records of a file, one at a time. Blank lines are none; trailing blanks may be missing. */
export function* linesOf(bytes: Uint8Array): Generator<Line> {
  const text = decode(bytes)
  let number = 0
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from)
    const line = text.slice(from, end === -1 ? text.length : end).trimEnd()
    from = end === -1 ? text.length : end + 1
    number++
    if (line !== '') yield { number, type: line.slice(0, 2), text: line }
  }
}

/** ISO-8859-1 by the format; a file that an editor saved as UTF-8 is read as that. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  }
}

/** The text at positions `from` to `to`, counted from 1 and inclusive as in Bankgirot's manual, without the blanks around it. */
export function textAt({ number, text }: Line, from: number, to: number): string {
  if (text.length > lineLength) throw new BgMaxError('bgmax_line_too_long', number, { length: text.length })
  return text.slice(from - 1, to).trim()
}

export function digitsAt(line: Line, from: number, to: number): string {
  const digits = textAt(line, from, to)
  if (digits.length !== to - from + 1 || !/^\d+$/.test(digits)) throw fieldInvalid(line, from, to)
  return digits
}

/** A whole number, or an amount in öre. */
export function numberAt(line: Line, from: number, to: number): number {
  const value = Number(digitsAt(line, from, to))
  if (!Number.isSafeInteger(value)) throw fieldInvalid(line, from, to)
  return value
}

export const fieldInvalid = ({ number }: Line, from: number, to: number) => new BgMaxError('bgmax_field_invalid', number, { from, to })
