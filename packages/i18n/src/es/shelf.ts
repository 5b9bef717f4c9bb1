import type { Messages } from '../messages.ts'
import type { shelf as sv } from '../sv/shelf.ts'

export const shelf: Messages<typeof sv> = {
  'shelf.title': 'Material para leer y pedir',
  'shelf.lead': 'Folletos, tarjetas y carteles en varios idiomas.',
  'shelf.safe':
    'El archivo que descargas queda guardado en tu teléfono u ordenador. Bórralo después si otra persona puede ver lo que has leído.',
  'shelf.none': 'Ahora mismo no hay material aquí.',
  'shelf.kind.brochure': 'Folleto',
  'shelf.kind.information_card': 'Tarjeta informativa',
  'shelf.kind.presentation_card': 'Tarjeta de presentación',
  'shelf.kind.poster': 'Cartel',
  'shelf.kind.handbook': 'Manual',
  'shelf.onlyPrinted': 'solo en papel',
  'shelf.order.title': 'Pedir ejemplares impresos',
  'shelf.order.link': 'Para organizaciones: pedir ejemplares impresos',
  'shelf.order.lead':
    'Para bibliotecas, centros de salud, servicios sociales, escuelas, asociaciones y otras organizaciones. No enviamos nada al domicilio de nadie.',
  'shelf.order.none': 'Ahora mismo no hay nada que pedir.',
  'shelf.order.copies': '¿Cuántos ejemplares?',
  'shelf.order.copies.hint': 'Dejad vacío lo que no necesitéis.',
  'shelf.order.copies.unit': 'ej.',
  'shelf.order.where': '¿Adónde los enviamos?',
  'shelf.order.organisation': 'Organización',
  'shelf.order.address': 'Dirección postal de la organización',
  'shelf.order.address.hint': 'Tal como debe figurar en el paquete. No escribáis nunca un domicilio particular.',
  'shelf.order.email': 'Correo electrónico de la organización',
  'shelf.order.email.hint': 'Por si tenemos que preguntar algo. Mejor una dirección común que la de una persona.',
  'shelf.order.language': '¿En qué idioma respondemos?',
  'shelf.order.note': 'Mensaje',
  'shelf.order.note.hint': 'Por ejemplo, cuándo necesitáis el material. No escribáis nada sobre personas concretas.',
  'shelf.order.privacy':
    'Usamos lo que escribís solo para enviar el material. Las direcciones y el mensaje se borran un mes después del envío.',
  'shelf.order.button': 'Enviar el pedido',
  'shelf.order.done': 'Hemos recibido vuestro pedido. Si algo no está claro, os escribiremos. Podéis cerrar esta página.',
  'shelf.back': 'Al material',
  'error.copies_invalid': 'Escribid un número entero, o dejadlo vacío.',
  'error.copies_too_many': 'Se pueden pedir como máximo {maximum, number} ejemplares de cada uno a la vez.',
  'error.copies_required': 'Escribid cuántos ejemplares queréis de al menos un material.',
  'error.edition_not_orderable': 'Ya no se puede pedir. Volved a cargar la página para ver lo que hay.',
  'error.copy_request_key_used': 'El pedido ya se envió tal como estaba al principio. Abrid la página de nuevo para hacer otro.',
  'error.too_long': 'El texto es demasiado largo. Caben como máximo {maximum, number} caracteres.',
}
