/** The answer of a mail server, as far as a report quotes it. */
export interface Replies {
  /** Enhanced status codes (RFC 3463), in the order in which they stand. */
  statuses: string[]
  /** Of the first quoted reply; null where the report has only words of its own. */
  code: number | null
  /** What the server said no to: the recipient, or the message. */
  stage: 'recipient' | 'message' | null
}

/** Codes and stage in a diagnostic or in the words of a report. */
export function repliesIn(text: string): Replies {
  const read = text.slice(0, 16_000)
  return {
    statuses: [...read.matchAll(/(?<![\w.])([45]\.[0-7]\.\d{1,3})(?![\d.]*\d)/g)].map(([, status = '']) => status).slice(0, 20),
    code: Number(/(?:^|[\s:#>"'(\]])([45]\d\d)(?=[\s\-:,]|#)/m.exec(read)?.[1] ?? Number.NaN) || null,
    stage: stageOf(read),
  }
}

/**
 * Mail servers say at which command they were refused: Postfix `(in reply to RCPT TO command)`, Exim `after RCPT TO:<…>`,
 * sendmail and Courier `>>> RCPT To:<…>`, qmail `does not like recipient`, Yahoo `[RCPT_TO]`
 * (`delivery error: dd` is its word on a recipient, given late), Google `(state 14)`. Some texts are those of RFC 5321 for RCPT.
 */
function stageOf(text: string): Replies['stage'] {
  if (recipientRefused.test(text)) return 'recipient'
  return messageRefused.test(text) ? 'message' : null
}

const recipientRefused =
  /(^|\W)(in reply to|after|for|was|>>>|smtp:|\[|command:?|to) ?rcpt([ _]to)?\b|does not like recipient|rcpt to:? ?<[^>\n]{0,300}> ?(failed|:)|recipient address rejected|mailbox (unavailable|name not allowed)|delivery error: dd|\(state 14\)/im
const messageRefused =
  /(in reply to|after|>>>|\[|command:?)\s*(end[ _]of[ _])?(data|body)\b|smtp command\s+data|(our|the) final data|after i sent the message|end of data|\.\r?\n<<< 5|\(state 1[78]\)/i

/** How much a status says: nothing (x.0.0), only of what kind (x.1.0), or what it was. */
const precision = (status: string): number => (/\.0\.0$/.test(status) ? 0 : /\.0$/.test(status) ? 1 : /\.5\.\d+$/.test(status) ? 1 : 2)

/** The one that says most; of equals the first. */
export const mostTelling = (statuses: string[]): string | null =>
  statuses.reduce<string | null>((best, one) => (best === null || precision(one) > precision(best) ? one : best), null)
