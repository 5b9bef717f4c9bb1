import type { MailParts } from './mail-parts.ts'

/** Where the address stands to which a report was sent: our letter's envelope sender. */
const addressed = new Set(['to', 'delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'x-rcpt-to', 'received', 'resent-to'])

/**
 * Every address with a tag (`b+tag@…`) that may be the return path of one of our letters: where the report was sent, what a
 * complaint names as the sender (RFC 5965), and what the letter that came back carries.
 */
export function returnPathsIn({ headers, feedbackReport = '', returned }: MailParts): string[] {
  const texts = [
    ...headers.filter(({ key }) => addressed.has(key)).map(({ value }) => value),
    feedbackReport,
    // its beginning: further down are the words of a letter
    returned.slice(0, 32 * 1024),
  ]
  const found = texts.flatMap((text) => [
    ...text.slice(0, 32 * 1024).matchAll(/[A-Za-z0-9._-]{1,40}\+[A-Za-z0-9]{16,60}@[A-Za-z0-9.-]{1,200}/g),
  ])
  return [...new Set(found.map(([address]) => address.toLowerCase()))].slice(0, 50)
}

/** The tokens in our own unsubscribe links, of the letter that came back: `List-Unsubscribe: <https://…/u/token>`. */
export function unsubscribeTokensIn({ returned }: MailParts): string[] {
  const found = [
    ...returned
      .slice(0, 32 * 1024)
      .replace(/\r?\n[ \t]+/g, ' ')
      .matchAll(/\/u\/([\w-]+(?:\.[\w-]+){2})(?![\w.-])/g),
  ]
  return [...new Set(found.map(([, token = '']) => token))].filter((token) => token.length <= 500).slice(0, 10)
}
