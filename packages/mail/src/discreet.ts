import { DomainError } from '@lykta/core'
import { createWatch, type Letter, revealedIn } from '@lykta/core/newsletters'
import { readHtml } from './read-html.ts'

/** What a discreet letter says when it is set: its words, and what a template has added to them. */
interface Set {
  subject: string
  html: string
  text: string
}

/**
 * The last guard of the discreet form: whoever else reads this mailbox must not learn who wrote. Throws `discreet_reveals` with
 * the place where the letter's own words give it away; `/template` where they do so only once they are set.
 * `{{associationName}}` is safe: it becomes the sender's name.
 */
export function refuseRevealing(letter: Letter, set: Set): void {
  const watch = createWatch(letter.revealing, letter.language)
  const [own] = revealedIn(letter.content, watch)
  if (own) throw reveals(`/content${own.pointer}`, own.word)
  const { words, addresses } = readHtml(set.html)
  const word =
    [letter.sender.name, set.subject, set.text, words].map(watch.inText).find((found) => found !== undefined) ??
    [letter.sender.address, ...addresses].map(watch.inAddress).find((found) => found !== undefined)
  if (word !== undefined) throw reveals('/template', word)
}

const reveals = (pointer: string, word: string): DomainError =>
  new DomainError('unprocessable', 'discreet_reveals', { pointer, params: { word } })
