import type { Messages } from '../messages.ts'
import type { meetingNotice as sv } from '../sv/meeting-notice.ts'

export const meetingNotice: Messages<typeof sv> = {
  'meetingNotice.annual.subject': 'Convocation à l’assemblée générale du {day}',
  'meetingNotice.annual.title': 'Assemblée générale',
  'meetingNotice.extra.subject': 'Convocation à l’assemblée générale extraordinaire du {day}',
  'meetingNotice.extra.title': 'Assemblée générale extraordinaire',
  'meetingNotice.invite': 'Bonjour ! Vous avez le droit de vote chez nous et êtes convoquée à l’assemblée.',
  'meetingNotice.when': '{day}, {time}',
  'meetingNotice.papers': 'Ordre du jour et documents : {papers}',
  'meetingNotice.papers.later': 'L’ordre du jour et les documents vous parviendront au plus tard le {day}.',
  'meetingNotice.motions': 'Vous voulez déposer une motion ? Elle doit parvenir au bureau au plus tard le {day}.',
  'meetingNotice.votes.atMeeting':
    'Pour voter, il faut avoir payé la cotisation de l’année au plus tard à l’ouverture de l’assemblée. Vous pouvez payer à l’entrée.',
  'meetingNotice.votes.before': 'Pour voter, il faut avoir payé la cotisation de l’année au plus tard le {day}.',
  'meetingNotice.proxy.none': 'Le vote se fait en personne. Le vote par procuration n’est pas possible.',
  'meetingNotice.proxy.any': 'Vous ne pouvez pas venir ? Donnez à une autre membre une procuration écrite pour voter à votre place.',
  'meetingNotice.proxy.max':
    'Vous ne pouvez pas venir ? Donnez à une autre membre une procuration écrite pour voter à votre place. Chacune peut voter pour {max, plural, one {une autre personne} other {# autres personnes}} au plus.',
  'meetingNotice.questions': 'Écrivez-nous si vous avez des questions. Bienvenue !',
}
