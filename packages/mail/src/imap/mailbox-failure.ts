import type { MailboxFailure } from '@lykta/core/mailing'

/** Why a mailbox could not be read, without a word of what the server said: that may hold the user's name. */
export function mailboxFailure(error: unknown): MailboxFailure {
  const facts = factsOf(error)
  if (facts.authenticationFailed === true) return 'mailbox_refused'
  if (facts.mailboxMissing === true || facts.serverResponseCode === 'NONEXISTENT') return 'mailbox_folder_missing'
  const code = typeof facts.code === 'string' ? facts.code : ''
  const encryption = facts.tlsFailed === true || /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO)/.test(code)
  return encryption ? 'mailbox_insecure' : 'mailbox_away'
}

// an object of any kind; each field is looked at before it is believed
const factsOf = (error: unknown): Record<string, unknown> =>
  typeof error === 'object' && error !== null ? (error as Record<string, unknown>) : {}
