import type { ParsedMail } from 'mailparser'

/** Without the marks that keep a name apart from text that runs the other way. */
export const withoutMarks = (text = ''): string => text.replaceAll(/[\u2066-\u2069]/g, '')

/** One of the letter's headers, name and all. */
export const header = (mail: ParsedMail, name: string): string => mail.headerLines.find(({ key }) => key === name)?.line ?? ''

/** The letter as a mail program shows it: with the images that came with it in their places. */
export const asShown = ({ html, attachments }: ParsedMail): string =>
  attachments.reduce(
    (text, { cid, contentType, content }) => text.replaceAll(`cid:${cid}`, `data:${contentType};base64,${content.toString('base64')}`),
    html || '',
  )
