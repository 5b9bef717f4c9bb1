import type { Messages } from '../messages.ts'
import type { letter as sv } from '../sv/letter.ts'

export const letter: Messages<typeof sv> = {
  'letter.unsubscribe': 'Dejar de recibir cartas',
  'letter.post.title': 'Cartas',
  'letter.page': 'Página {n} de {total}',
  'letter.post.why':
    'Recibes esta carta porque tu dirección está en nuestra lista de correo. Si no quieres más cartas, basta con que nos lo digas.',
  'letter.post.notice': 'Este es un aviso para las personas a las que concierne.',
}
