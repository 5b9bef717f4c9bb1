import { type ParsedMail, simpleParser } from 'mailparser'
import { expect } from 'vitest'
import { until } from '../support/lykta.ts'
import type { SmtpRecorder } from '../support/smtp.ts'

/** The mailboxes of the members, whose addresses are their given names at one domain. */
export interface Mailboxes {
  /** What they have got since it was last asked: so many letters each, in this order, and no others. */
  fresh(expected: Record<string, number>): Promise<ParsedMail[]>
  /** The first letter of all to a member. */
  firstTo(name: string): ParsedMail
}

const domain = '@mejl.example'

export function mailboxes({ accepted }: SmtpRecorder): Mailboxes {
  const read: { name: string; mail: ParsedMail }[] = []
  const unread = () => accepted.filter(({ to }) => to.endsWith(domain)).slice(read.length)
  return {
    async fresh(expected) {
      const wanted = Object.entries(expected).flatMap(([name, count]) => Array<string>(count).fill(name))
      await until(`there are ${wanted.length} letters`, () => unread().length >= wanted.length)
      const come = unread().map(async ({ to, raw }) => ({ name: to.replace(domain, ''), mail: await simpleParser(raw) }))
      const letters = await Promise.all(come)
      read.push(...letters)
      expect(letters.map(({ name }) => name).sort()).toEqual(wanted.toSorted())
      return Object.keys(expected).flatMap((wished) => letters.filter(({ name }) => name === wished).map(({ mail }) => mail))
    },
    firstTo(wished) {
      const found = read.find(({ name }) => name === wished)
      if (!found) throw new Error(`no letter to ${wished}`)
      return found.mail
    },
  }
}
