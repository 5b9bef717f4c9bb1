import type { Messages } from '../messages.ts'
import type { notice as sv } from '../sv/notice.ts'

export const notice: Messages<typeof sv> = {
  'notice.annual.subject': 'Convocatoria a la asamblea anual, {day}',
  'notice.annual.title': 'Asamblea anual',
  'notice.extra.subject': 'Convocatoria a la asamblea extraordinaria, {day}',
  'notice.extra.title': 'Asamblea extraordinaria',
  'notice.invite': '¡Hola! Tienes derecho a voto con nosotras y te convocamos a la asamblea.',
  'notice.when': '{day}, {time}',
  'notice.papers': 'Orden del día y documentos: {papers}',
  'notice.papers.later': 'El orden del día y los documentos llegarán a más tardar el {day}.',
  'notice.motions': '¿Quieres presentar una moción? Debe llegar a la junta a más tardar el {day}.',
  'notice.votes.atMeeting':
    'Para votar debes haber pagado la cuota de este año a más tardar cuando empiece la asamblea. Se puede pagar en la puerta.',
  'notice.votes.before': 'Para votar debes haber pagado la cuota de este año a más tardar el {day}.',
  'notice.proxy.none': 'Se vota en persona. No se puede votar por poder.',
  'notice.proxy.any': '¿No puedes venir? Da a otra socia un poder por escrito para que vote por ti.',
  'notice.proxy.max':
    '¿No puedes venir? Da a otra socia un poder por escrito para que vote por ti. Cada una puede votar por {max, plural, one {otra persona} other {# personas}} como máximo.',
  'notice.questions': 'Escríbenos si tienes alguna pregunta. ¡Te esperamos!',
}
