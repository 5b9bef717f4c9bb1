import type { Messages } from '../messages.ts'
import type { publicPages as sv } from '../sv/public.ts'

export const publicPages: Messages<typeof sv> = {
  'public.title': 'Envíos',
  'public.unsubscribe.title': 'Dejar de recibir cartas',
  'public.unsubscribe.text': '¿Quieres dejar de recibir cartas en esta dirección de correo?',
  'public.unsubscribe.button': 'Sí, dejar de enviar',
  'public.unsubscribe.done.title': 'Listo',
  'public.unsubscribe.done.text': 'No recibirás más cartas en esa dirección. Puedes cerrar esta página.',
  'public.confirm.title': 'Confirma tu dirección',
  'public.confirm.text': 'Pulsa el botón si quieres recibir cartas en esta dirección de correo.',
  'public.confirm.button': 'Sí, quiero recibir cartas',
  'public.confirm.done.title': 'Gracias',
  'public.confirm.done.text': 'La dirección está confirmada. Puedes cerrar esta página.',
  'public.linkInvalid.title': 'El enlace no funciona',
  'public.linkInvalid.text':
    'Puede haberse cortado por el camino. Abre otra vez el enlace de la carta, o responde a la carta y te ayudaremos.',
  'public.preferences.title': 'Tus opciones',
  'public.preferences.language': 'Idioma de las cartas',
  'public.preferences.saved': 'Tus opciones se han guardado.',
  'error.unknown': 'Algo ha fallado. Inténtalo de nuevo dentro de un rato.',
  'error.required': 'Hay que rellenar este campo.',
  'error.invalid_value': 'Esto no se puede usar. Compruébalo y escríbelo de nuevo.',
  'error.invalid_email': 'La dirección de correo no parece correcta. Escríbela como nombre@ejemplo.es.',
  'error.rate_limited': 'Ha habido demasiados intentos en poco tiempo. Espera un minuto e inténtalo de nuevo.',
}
