import type { Messages } from '../messages.ts'
import type { letter as sv } from '../sv/letter.ts'

export const letter: Messages<typeof sv> = {
  'letter.unsubscribe': 'Lopeta kirjeiden saaminen',
  'letter.post.title': 'Kirjeet',
  'letter.page': 'Sivu {n}/{total}',
  'letter.post.why':
    'Saat tämän kirjeen, koska osoitteesi on postituslistallamme. Jos et halua enää kirjeitä, riittää, että kerrot siitä meille.',
  'letter.post.notice': 'Tämä on ilmoitus niille, joita asia koskee.',
}
