import { randomBytes } from 'node:crypto'
import type { Letter, LetterRecipient, Stencil } from '@lykta/core/newsletters'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Draft } from './draft.ts'
import { escapeHtml } from './escape-html.ts'
import { headerText } from './header-text.ts'
import { oneLine } from './one-line.ts'
import { quotedPrintable, softBreak } from './quoted-printable.ts'
import { fillSubject, type Part } from './slots.ts'

/** Bytes that are everyone's, or what makes a recipient's own. All of it is ASCII: the encodings see to that. */
type Segment = Buffer | ((recipient: LetterRecipient, sentAt: Date) => string)

/**
 * A message built once. `fill` copies the common bytes and encodes only the slots, each as its place demands: the text and HTML
 * are cut into pieces of quoted-printable that begin and end at a line's border, so that no piece depends on its neighbours.
 */
export async function createStencil(letter: Letter, draft: Draft): Promise<Stencil> {
  const place = randomBytes(12).toString('hex')
  const built = withoutHeaders(await buildMessage(letter, draft, place), ['Date', 'Message-ID'])
  const [head = '', middle = '', tail = ''] = built.split(place)

  const segments: Segment[] = [
    ...headerSegments(letter, draft),
    ascii(head),
    ...bodySegments(draft.text, (value) => value),
    ascii(middle),
    ...bodySegments(draft.html, escapeHtml),
    ascii(tail),
  ]
  const desk = createDesk()
  return {
    fill: (recipient, sentAt) =>
      desk.lay(segments.map((segment) => (typeof segment === 'function' ? segment(recipient, sentAt) : segment))),
    reuse: desk.reuse,
    // of all else the encoding sees to it
    dotless: ![head, middle, tail].some((part) => /^\./m.test(part)),
  }
}

/** More than can be on their way at once. */
const mostKept = 64
const page = 4096

/** Lays the pieces of one message together, texts being ASCII; in memory that was used before, if it was given back. */
function createDesk() {
  const free: ArrayBufferLike[] = []
  const roomFor = (size: number): Buffer => {
    const used = free.pop()
    return used && used.byteLength >= size
      ? Buffer.from(used, 0, size)
      : Buffer.from(new ArrayBuffer(Math.ceil(size / page) * page), 0, size)
  }
  return {
    lay(pieces: (Buffer | string)[]): Buffer {
      const message = roomFor(pieces.reduce((sum, { length }) => sum + length, 0))
      let end = 0
      for (const piece of pieces) end += typeof piece === 'string' ? message.write(piece, end, 'latin1') : piece.copy(message, end)
      return message
    },
    reuse(message: Buffer): void {
      if (free.length < mostKept) free.push(message.buffer)
    },
  }
}

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1')

/** The headers and parts that nothing of the recipient enters, with `place` standing for the text and for the HTML. */
async function buildMessage(letter: Letter, draft: Draft, place: string): Promise<string> {
  const { sender } = letter
  const domain = sender.address.slice(sender.address.lastIndexOf('@') + 1)
  const message = new MailComposer({
    from: { name: oneLine(sender.name), address: sender.address },
    ...(sender.replyTo === null ? {} : { replyTo: { name: '', address: sender.replyTo } }),
    text: place,
    html: place,
    encoding: 'quoted-printable',
    attachments: draft.images.map(({ cid, filename, contentType, bytes }) => ({
      cid,
      filename,
      contentType,
      content: Buffer.from(bytes),
      contentDisposition: 'inline',
    })),
    headers: {
      'List-Id': `<${letter.listId}.${domain}>`,
      ...(letter.canUnsubscribe ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
      'Content-Language': letter.language,
    },
    boundaryPrefix: 'part',
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return (await message.compile().build()).toString('latin1')
}

/** nodemailer adds a date and an id of its own; ours are the recipient's. */
function withoutHeaders(message: string, names: string[]): string {
  const end = message.indexOf('\r\n\r\n')
  const headers = message.slice(0, end + 2).replace(new RegExp(`^(?:${names.join('|')}):.*\\r\\n(?:[ \\t].*\\r\\n)*`, 'gim'), '')
  return headers + message.slice(end + 2)
}

function headerSegments(letter: Letter, { subject }: Draft): Segment[] {
  const common = subject.every((part) => typeof part === 'string') ? ascii(headerText('Subject', subject.join(''))) : null
  return [
    ({ address, messageId }, sentAt) =>
      `To: <${token(address)}>\r\nMessage-ID: <${token(messageId)}>\r\nDate: ${sentAt.toUTCString().replace('GMT', '+0000')}\r\n`,
    common ?? ((recipient) => headerText('Subject', fillSubject(subject, recipient))),
    ...(letter.canUnsubscribe ? [({ unsubscribeUrl }: LetterRecipient) => `List-Unsubscribe: <${token(unsubscribeUrl)}>\r\n`] : []),
  ]
}

/** What may stand between angle brackets in a header, whoever made it. */
const token = (text: string): string => text.replace(/[^!-~]|[<>]/g, '')

/** Pieces meet at soft breaks, so each begins a line; an empty value is no line at all. */
const bodySegments = (parts: Part[], encode: (value: string) => string): Segment[] =>
  parts.map((part, index) => {
    const end = index < parts.length - 1 ? softBreak : ''
    if (typeof part === 'string') return ascii(quotedPrintable(part) + end)
    return (recipient) => {
      const value = encode(part(recipient))
      return value === '' ? '' : quotedPrintable(value) + end
    }
  })
