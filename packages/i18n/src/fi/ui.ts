import type { Messages } from '../messages.ts'
import type { ui as sv } from '../sv/ui.ts'

export const ui: Messages<typeof sv> = {
  'ui.skip': 'Siirry sisältöön',
  'ui.menu': 'Valikko',
  'ui.language': 'Kieli',
  'ui.breadcrumb': 'Polku',
  'ui.quickExit': 'Poistu sivulta',
  'ui.quickExit.hint': 'Voit myös painaa Shift-näppäintä kolme kertaa. Sivu sulkeutuu, mutta se jää selaimen historiaan.',
  'ui.quickExit.leaving': 'Poistutaan sivulta',
  'ui.optional': 'vapaaehtoinen',
  'ui.errors.title': 'Jotakin pitää korjata',
  'ui.errors.prefix': 'Virhe:',
  'ui.pages': 'Sivut',
  'ui.previous': 'Edellinen',
  'ui.next': 'Seuraava',
  'ui.showTable': 'Näytä luvut taulukkona',
  'ui.month': 'Kuukausi',
  'ui.total': 'Yhteensä',
  'ui.filter': 'Näytä',
  'ui.filter.clear': 'Tyhjennä rajaukset',
  'ui.step': 'Vaihe {n}/{total}',
  'ui.step.done': 'valmis',
  'ui.close': 'Sulje',
  'ui.cancel': 'Peruuta',
  'ui.save': 'Tallenna',
  'ui.back': 'Takaisin',
}
