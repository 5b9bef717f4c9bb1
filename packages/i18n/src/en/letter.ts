import type { Messages } from '../messages.ts'
import type { letter as sv } from '../sv/letter.ts'

export const letter: Messages<typeof sv> = {
  'letter.unsubscribe': 'Stop receiving letters',
  'letter.post.title': 'Letters',
  'letter.page': 'Page {n} of {total}',
  'letter.post.why': 'You get this letter because your address is on our mailing list. If you want no more letters, just tell us.',
  'letter.post.notice': 'This is a notice to the people it concerns.',
}
