import type { Messages } from '../messages.ts'
import type { meetingNotice as sv } from '../sv/meeting-notice.ts'

export const meetingNotice: Messages<typeof sv> = {
  'meetingNotice.annual.subject': 'Convocatoria a la asamblea anual, {day}',
  'meetingNotice.annual.title': 'Asamblea anual',
  'meetingNotice.extra.subject': 'Convocatoria a la asamblea extraordinaria, {day}',
  'meetingNotice.extra.title': 'Asamblea extraordinaria',
  'meetingNotice.invite': '¡Hola! Tienes derecho a voto con nosotras y te convocamos a la asamblea.',
  'meetingNotice.when': '{day}, {time}',
  'meetingNotice.papers': 'Orden del día y documentos: {papers}',
  'meetingNotice.papers.later': 'El orden del día y los documentos llegarán a más tardar el {day}.',
  'meetingNotice.motions': '¿Quieres presentar una moción? Debe llegar a la junta a más tardar el {day}.',
  'meetingNotice.votes.atMeeting':
    'Para votar debes haber pagado la cuota de este año a más tardar cuando empiece la asamblea. Se puede pagar en la puerta.',
  'meetingNotice.votes.before': 'Para votar debes haber pagado la cuota de este año a más tardar el {day}.',
  'meetingNotice.proxy.none': 'Se vota en persona. No se puede votar por poder.',
  'meetingNotice.proxy.any': '¿No puedes venir? Da a otra socia un poder por escrito para que vote por ti.',
  'meetingNotice.proxy.max':
    '¿No puedes venir? Da a otra socia un poder por escrito para que vote por ti. Cada una puede votar por {max, plural, one {otra persona} other {# personas}} como máximo.',
  'meetingNotice.questions': 'Escríbenos si tienes alguna pregunta. ¡Te esperamos!',
}
