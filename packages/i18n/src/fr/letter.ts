import type { Messages } from '../messages.ts'
import type { letter as sv } from '../sv/letter.ts'

export const letter: Messages<typeof sv> = {
  'letter.unsubscribe': 'Ne plus recevoir de lettres',
  'letter.post.title': 'Lettres',
  'letter.page': 'Page {n} sur {total}',
  'letter.post.why':
    'Vous recevez cette lettre parce que votre adresse figure sur notre liste de diffusion. Si vous ne souhaitez plus recevoir de lettres, il suffit de nous le dire.',
  'letter.post.notice': 'Ceci est un avis adressé aux personnes concernées.',
}
