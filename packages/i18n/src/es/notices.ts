import type { Messages } from '../messages.ts'
import type { notices as sv } from '../sv/notices.ts'

export const notices: Messages<typeof sv> = {
  'notice.hello': 'Hola:',
  'notice.claim.subject': 'Cuota de {association}',
  'notice.claim.text': 'Esta es la cuota de {association} para el período del {from} al {to}: {amount}. Paga a más tardar el {due}.',
  'notice.reminder.subject': 'Recordatorio: cuota de {association}',
  'notice.reminder.text':
    'No hemos visto el pago de la cuota de {association} para el período del {from} al {to}. Queda por pagar: {amount}. Último día para pagar: {due}. Si has pagado en los últimos días, no tienes que hacer nada.',
  'notice.receipt.subject': 'Recibo de {association}',
  'notice.receipt.text': '¡Gracias! La cuota de {association} para el período del {from} al {to} está pagada: {amount}.',
  'notice.welcome.subject': 'Te damos la bienvenida a {association}',
  'notice.welcome.text':
    'Ya formas parte de {association}. Tu número de miembro es {number}. ¿Tienes alguna pregunta? Responde a esta carta.',
  'notice.pay.title': 'Pago',
  'notice.pay.payee': 'Pagar a',
  'notice.pay.amount': 'Importe',
  'notice.pay.due': 'Pagar antes del',
  'notice.pay.bankgiro': 'Bankgiro',
  'notice.pay.swish': 'Swish',
  'notice.pay.reference': 'Número OCR',
  'notice.pay.message': 'Mensaje en Swish',
  'notice.pay.scan': 'Abre Swish y escanea el código. El importe y el mensaje se rellenan solos.',
  'notice.pay.file': 'pago',
  'notice.pay.ask': 'Ponte en contacto con nosotras y te diremos cómo pagar.',
  'notice.pay.privacy':
    'En tu extracto bancario se ve a quién has pagado. ¿Prefieres pagar en efectivo o te resulta difícil pagar ahora? Ponte en contacto con nosotras y lo arreglamos.',
  'notice.discreet.subject': 'Un mensaje para ti',
  'notice.discreet.claim':
    'La cuota de este año es de {amount} y se puede pagar hasta el {due}. Ponte en contacto como de costumbre y te diremos cómo. Puedes pagar en efectivo, y si prefieres no pagar, basta con decirlo.',
  'notice.discreet.reminder':
    'De la cuota de este año faltan {amount} por pagar. Último día: {due}. Ponte en contacto como de costumbre y te diremos cómo pagar. Puedes pagar en efectivo, y si prefieres no pagar, basta con decirlo.',
  'notice.discreet.receipt': '¡Gracias! Hemos recibido {amount}. No tienes que hacer nada más.',
  'notice.discreet.welcome':
    'Lo que pediste está listo y no tienes que hacer nada más. ¿Tienes alguna pregunta? Ponte en contacto como de costumbre.',
}
