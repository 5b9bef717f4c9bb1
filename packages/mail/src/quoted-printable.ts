import { encode, wrap } from 'nodemailer/lib/qp'

/** A soft line break (RFC 2045 §6.7): none of it is in the text. */
export const softBreak = '=\r\n'

/** Stands for itself on one line, or on several if it is cut. */
const needsNothing = /^[ !-<>-~]*(?<! )$/

/**
 * `text` in quoted-printable, its line breaks as CRLF. No line is longer than 75, so that a soft break can follow
 * anywhere and the next piece, encoded on its own, start on a line of its own. No line begins with a dot, so that there is
 * nothing to double on the way (RFC 5321 §4.5.2).
 */
export function quotedPrintable(text: string): string {
  if (needsNothing.test(text)) {
    const cut = cutLines(text)
    if (!leadingDot.test(cut)) return cut
  }
  const encoded = encode(text.replace(/\r\n?|\n/g, '\r\n'))
  const wrapped = wrap(encoded, 75)
  return leadingDot.test(wrapped) ? wrap(encoded.replaceAll('.', '=2E'), 75) : wrapped
}

const leadingDot = /^\./m

function cutLines(text: string): string {
  let cut = text.slice(0, 75)
  for (let from = 75; from < text.length; from += 75) cut += softBreak + text.slice(from, from + 75)
  return cut
}
