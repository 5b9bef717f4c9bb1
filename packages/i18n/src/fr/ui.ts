import type { Messages } from '../messages.ts'
import type { ui as sv } from '../sv/ui.ts'

export const ui: Messages<typeof sv> = {
  'ui.skip': 'Aller au contenu',
  'ui.menu': 'Menu',
  'ui.language': 'Langue',
  'ui.breadcrumb': 'Fil d’Ariane',
  'ui.quickExit': 'Quitter la page',
  'ui.quickExit.hint': 'Vous pouvez aussi appuyer trois fois sur Maj. La page se ferme, mais elle reste dans l’historique du navigateur.',
  'ui.quickExit.leaving': 'Sortie de la page',
  'ui.optional': 'facultatif',
  'ui.errors.title': 'Il y a quelque chose à corriger',
  'ui.errors.prefix': 'Erreur :',
  'ui.pages': 'Pages',
  'ui.previous': 'Précédent',
  'ui.next': 'Suivant',
  'ui.showTable': 'Afficher les chiffres dans un tableau',
  'ui.month': 'Mois',
  'ui.total': 'Total',
  'ui.filter': 'Afficher',
  'ui.filter.clear': 'Effacer les filtres',
  'ui.step': 'Étape {n} sur {total}',
  'ui.step.done': 'fait',
  'ui.close': 'Fermer',
  'ui.cancel': 'Annuler',
  'ui.save': 'Enregistrer',
  'ui.back': 'Retour',
}
