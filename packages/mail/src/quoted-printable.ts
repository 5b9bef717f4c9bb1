import { encode, wrap } from 'nodemailer/lib/qp'

/** A soft line break (RFC 2045 §6.7): none of it is in the text. */
export const softBreak = '=\r\n'

const needsNothing = /^[ !-<>-~]{0,75}$/

/**
 * `text` in quoted-printable, its line breaks as CRLF. No line is longer than 75, so that a soft break can follow
 * anywhere and the next piece, encoded on its own, start on a line of its own.
 */
export function quotedPrintable(text: string): string {
  if (needsNothing.test(text) && !text.endsWith(' ')) return text
  return wrap(encode(text.replace(/\r\n?|\n/g, '\r\n')), 75)
}
