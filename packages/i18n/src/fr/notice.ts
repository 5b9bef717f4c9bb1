import type { Messages } from '../messages.ts'
import type { notice as sv } from '../sv/notice.ts'

export const notice: Messages<typeof sv> = {
  'notice.annual.subject': 'Convocation à l’assemblée générale du {day}',
  'notice.annual.title': 'Assemblée générale',
  'notice.extra.subject': 'Convocation à l’assemblée générale extraordinaire du {day}',
  'notice.extra.title': 'Assemblée générale extraordinaire',
  'notice.invite': 'Bonjour ! Vous avez le droit de vote chez nous et êtes convoquée à l’assemblée.',
  'notice.when': '{day}, {time}',
  'notice.papers': 'Ordre du jour et documents : {papers}',
  'notice.papers.later': 'L’ordre du jour et les documents vous parviendront au plus tard le {day}.',
  'notice.motions': 'Vous voulez déposer une motion ? Elle doit parvenir au bureau au plus tard le {day}.',
  'notice.votes.atMeeting':
    'Pour voter, il faut avoir payé la cotisation de l’année au plus tard à l’ouverture de l’assemblée. Vous pouvez payer à l’entrée.',
  'notice.votes.before': 'Pour voter, il faut avoir payé la cotisation de l’année au plus tard le {day}.',
  'notice.proxy.none': 'Le vote se fait en personne. Le vote par procuration n’est pas possible.',
  'notice.proxy.any': 'Vous ne pouvez pas venir ? Donnez à une autre membre une procuration écrite pour voter à votre place.',
  'notice.proxy.max':
    'Vous ne pouvez pas venir ? Donnez à une autre membre une procuration écrite pour voter à votre place. Chacune peut voter pour {max, plural, one {une autre personne} other {# autres personnes}} au plus.',
  'notice.questions': 'Écrivez-nous si vous avez des questions. Bienvenue !',
}
