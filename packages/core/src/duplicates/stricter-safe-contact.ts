import { agreedWord } from '../contacts/agreed-word.ts'
import type { SafeContact } from '../contacts/contact.ts'
import { earlier } from '../day.ts'

export type SafeChannel = SafeContact['channels'][number]

/** What somebody has said is safe, with how and when we came to know it. */
export type DatedWord = Omit<SafeContact, 'contactId'>

/**
 * One word of two about the same person: it permits what both permit and nothing more, and null where that is nothing. A single word
 * holds only for the `standing` channels: those whose address, of all she had, is the one that the word was about.
 */
export function stricterSafeContact(
  a: { word: DatedWord | null; standing: SafeChannel[] },
  b: { word: DatedWord | null; standing: SafeChannel[] },
): DatedWord | null {
  if (a.word && b.word) return both(a.word, b.word)
  const said = a.word ? a : b
  const channels = said.word?.channels.filter((channel) => said.standing.includes(channel)) ?? []
  return said.word && channels.length > 0 ? { ...said.word, channels } : null
}

function both(a: DatedWord, b: DatedWord): DatedWord | null {
  const agreed = agreedWord(a, b)
  return (
    agreed && {
      ...agreed,
      basis: a.confirmedOn <= b.confirmedOn ? a.basis : b.basis,
      confirmedOn: earlier(a.confirmedOn, b.confirmedOn),
      validUntil: earlier(a.validUntil, b.validUntil),
    }
  )
}
