import type { Messages } from '../messages.ts'
import type { ui as sv } from '../sv/ui.ts'

export const ui: Messages<typeof sv> = {
  'ui.skip': 'Ir al contenido',
  'ui.menu': 'Menú',
  'ui.language': 'Idioma',
  'ui.breadcrumb': 'Ruta de navegación',
  'ui.quickExit': 'Salir de la página',
  'ui.quickExit.hint': 'También puedes pulsar Mayús tres veces. La página se cierra, pero queda en el historial del navegador.',
  'ui.quickExit.leaving': 'Saliendo de la página',
  'ui.optional': 'opcional',
  'ui.errors.title': 'Hay algo que corregir',
  'ui.errors.prefix': 'Error:',
  'ui.pages': 'Páginas',
  'ui.previous': 'Anterior',
  'ui.next': 'Siguiente',
  'ui.showTable': 'Mostrar las cifras en una tabla',
  'ui.month': 'Mes',
  'ui.total': 'Total',
  'ui.filter': 'Mostrar',
  'ui.filter.clear': 'Borrar los filtros',
  'ui.step': 'Paso {n} de {total}',
  'ui.step.done': 'hecho',
  'ui.close': 'Cerrar',
  'ui.cancel': 'Cancelar',
  'ui.save': 'Guardar',
  'ui.back': 'Atrás',
}
