import { domainToASCII } from 'node:url'
import { z } from 'zod'

export type ParsedEmail = { email: string } | { code: 'email_invalid' | 'email_smtputf8' }

const invalid = { code: 'email_invalid' } as const

/**
 * An address as we keep it: NFC, trimmed, the domain as an A-label in lower case, the local part as it was given.
 * Refused: several addresses, quoted local parts, address literals, and local parts beyond ASCII (RFC 6531), since the
 * receiving server may not take them.
 */
export function parseEmail(text: string): ParsedEmail {
  const given = text.normalize('NFC').trim()
  const [local, domain, ...more] = given.split('@')
  if (!local || !domain || more.length > 0 || /[\s,;<>()[\]"\\:]/.test(given)) return invalid
  // The URL parser would decode %41 and take 0x7f.1 for an IP address: letters, digits, dots and hyphens only.
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)) return invalid
  const ascii = domainToASCII(domain)
  if (!isDomain(ascii)) return invalid
  if (!/^\p{ASCII}+$/u.test(local)) return { code: 'email_smtputf8' }
  const email = `${local}@${ascii}`
  return isDotAtom(local) && local.length <= 64 && email.length <= 254 ? { email } : invalid
}

/** An address as we keep it, for schemas: `email_invalid` or `email_smtputf8` where it is none. */
export const EmailAddress = z
  .string()
  .max(320)
  .transform((text, check) => {
    const parsed = parseEmail(text)
    if ('email' in parsed) return parsed.email
    check.addIssue({ code: 'custom', message: parsed.code })
    return z.NEVER
  })

/** RFC 5321 §4.1.2. */
const isDotAtom = (local: string) => /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/.test(local)

/** At least two labels of letters, digits and hyphens, the last one not a number. */
const isDomain = (ascii: string) =>
  /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(ascii) && !/\.\d+$/.test(ascii)
