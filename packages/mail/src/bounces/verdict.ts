import type { BounceCause, BounceVerdict } from '@lykta/core/mailing'

/** What a report says of one recipient, put together from its machine-readable part and its words. */
export interface Evidence {
  /** Why, by the words; undefined where they do not tell. */
  cause: BounceCause | undefined
  /** The most telling enhanced status code. */
  status: string | null
  /** All codes found, and those of the server's own answer. */
  statuses: string[]
  answered: string[]
  code: number | null
  stage: 'recipient' | 'message' | null
  /** The words are the stock answer of a server, with no code to tell what it answered. */
  stock: boolean
  delayed: boolean
}

const wrongAddress: readonly BounceCause[] = ['unknown_user', 'unknown_host', 'moved', 'not_accepting']
const aboutUs: readonly BounceCause[] = ['too_big', 'authentication', 'blocked', 'content', 'sender', 'policy']

/**
 * Hard only where it is sure that the address is wrong, for it is suspended at once. What is about us or our message suspends
 * nobody. All else, and every doubt, is soft: it counts when it comes again.
 */
export function verdictOn(evidence: Evidence): { verdict: BounceVerdict; cause: BounceCause } {
  const cause = certainCause(evidence)
  if (aboutUs.includes(cause)) return { verdict: 'ours', cause }
  const temporary = evidence.delayed || (evidence.status ?? String(evidence.code ?? '')).startsWith('4')
  return { verdict: wrongAddress.includes(cause) && !temporary ? 'hard' : 'soft', cause }
}

/** A server that answers 5.7.x refuses us, whatever words another puts around it. */
function certainCause(evidence: Evidence): BounceCause {
  if (evidence.cause === 'unknown_user' && evidence.answered.some((status) => status.startsWith('5.7.'))) return 'policy'
  return doubtful(evidence) ? 'filtered' : (evidence.cause ?? causeOfStatus(evidence))
}

/**
 * "User unknown" is also what filters say. It is believed of a 5.1.x, of an answer to RCPT, and of a mail system's own words; not
 * when it is about the mailbox (5.2.x), comes after the message, or is a bare reply to who knows what.
 */
function doubtful({ cause, statuses, stage, code, stock }: Evidence): boolean {
  if (cause !== 'unknown_user') return false
  if (statuses.some((status) => status.startsWith('5.2.'))) return true
  if (statuses.some((status) => /^5\.1\.\d+$/.test(status)) || stage === 'recipient') return false
  return stage === 'message' || code !== null || stock
}

const byStatus: [RegExp, BounceCause][] = [
  [/^\d\.1\.[78]$/, 'sender'],
  [/^\d\.(1\.2|4\.4)$/, 'unknown_host'],
  [/^\d\.(1\.6|7\.17)$/, 'moved'],
  [/^\d\.(1\.10|3\.2)$/, 'not_accepting'],
  [/^\d\.1\./, 'unknown_user'],
  [/^\d\.(2\.1|7\.13)$/, 'disabled'],
  [/^\d\.2\.2$/, 'mailbox_full'],
  [/^\d\.(2\.3|3\.4)$/, 'too_big'],
  [/^\d\.2\./, 'filtered'],
  [/^\d\.3\./, 'server'],
  [/^\d\.4\.7$/, 'expired'],
  [/^\d\.4\./, 'network'],
  [/^\d\.6\./, 'content'],
  [/^\d\.7\./, 'policy'],
]

const causeOfStatus = ({ status }: Evidence): BounceCause => byStatus.find(([pattern]) => status && pattern.test(status))?.[1] ?? 'other'
