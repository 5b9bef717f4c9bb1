import type { SendOutcome } from '@lykta/core/newsletters'

/** What nodemailer tells of a failure; every field may be missing. */
export interface SmtpFailure extends Error {
  code?: string | undefined
  originalCode?: string | undefined
  command?: string | undefined
  response?: string | undefined
  responseCode?: number | undefined
}

type Unavailable = Extract<SendOutcome, { kind: 'unavailable' }>['reason']

/**
 * What a failure means for the message. Only an answer to RCPT TO or DATA is about the recipient; 421 (closing, RFC 5321 §3.8) and
 * 503 (out of step) never are. `endWritten`: the message's last byte had gone out, so silence leaves its fate unknown.
 */
export function outcomeOf(failure: SmtpFailure, { to, endWritten }: { to: string; endWritten: boolean }): SendOutcome {
  const response = responseText(failure.response ?? failure.message, to)
  const code = failure.responseCode ?? 0
  const answersRecipient = failure.command === 'RCPT TO' || failure.command === 'DATA'
  if (answersRecipient && code >= 400 && code !== 421 && code !== 503) {
    return { kind: code < 500 ? 'deferred' : 'rejected', code, enhanced: enhancedCode(failure.response), response }
  }
  if (endWritten && code !== 421 && code !== 503) return { kind: 'uncertain', response }
  return { kind: 'unavailable', reason: reasonOf(failure, code), response }
}

/** An address that SMTP cannot carry, refused before a server is asked (our addresses are ASCII: SMTPUTF8 is not used). */
export const unsendableAddress = (to: string): SendOutcome | undefined =>
  /^[!-~]+@[!-~]+$/.test(to) && !/[<>]/.test(to)
    ? undefined
    : { kind: 'rejected', code: 553, enhanced: '5.1.3', response: 'not a valid address' }

/** What the server said, on one line, without addresses: it may be logged and shown. */
export const responseText = (response: string, to: string): string =>
  response
    .replaceAll(to, '…')
    .replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '…')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 500)

/** RFC 3463: `5.1.1`. */
const enhancedCode = (response = ''): string | null => /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? null

function reasonOf({ code, originalCode = '', command }: SmtpFailure, responseCode: number): Unavailable {
  if (responseCode === 421) return 'busy'
  if (code === 'EAUTH') return responseCode >= 400 && responseCode < 500 ? 'busy' : 'auth'
  // RFC 4954 §6: it wants a login before it takes any sender
  if (command === 'MAIL FROM' && responseCode === 530) return 'auth'
  if (command === 'MAIL FROM' && responseCode !== 503) return 'sender'
  if (command === 'STARTTLS' && responseCode >= 500) return 'no_tls'
  const certificate = certificateFault(originalCode)
  if (certificate) return certificate
  if (code === 'ETLS' || /TLS|SSL|EPROTO/.test(originalCode)) return 'tls'
  if (code === 'EDNS') return 'dns'
  if (code === 'ETIMEDOUT' || originalCode === 'ETIMEDOUT') return 'timeout'
  if (originalCode === 'ECONNREFUSED' || (command === 'CONN' && responseCode >= 500)) return 'refused'
  if (responseCode >= 400 && responseCode < 500) return 'busy'
  return 'other'
}

/** What Node says of a certificate that it does not accept. */
function certificateFault(code: string): Unavailable | undefined {
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') return 'certificate_expired'
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'certificate_name'
  return /CERT|LEAF_SIGNATURE/.test(code) ? 'certificate_untrusted' : undefined
}
