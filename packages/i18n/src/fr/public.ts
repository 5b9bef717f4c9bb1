import type { Messages } from '../messages.ts'
import type { publicPages as sv } from '../sv/public.ts'

export const publicPages: Messages<typeof sv> = {
  'public.title': 'Envois',
  'public.unsubscribe.title': 'Ne plus recevoir de lettres',
  'public.unsubscribe.text': 'Voulez-vous ne plus recevoir de lettres à cette adresse e-mail ?',
  'public.unsubscribe.button': 'Oui, ne plus envoyer',
  'public.unsubscribe.done.title': 'C’est fait',
  'public.unsubscribe.done.text': 'Vous ne recevrez plus de lettres à cette adresse. Vous pouvez fermer cette page.',
  'public.confirm.title': 'Confirmez votre adresse',
  'public.confirm.text': 'Appuyez sur le bouton si vous souhaitez recevoir des lettres à cette adresse e-mail.',
  'public.confirm.button': 'Oui, je souhaite recevoir les lettres',
  'public.confirm.done.title': 'Merci',
  'public.confirm.done.text': 'L’adresse est confirmée. Vous pouvez fermer cette page.',
  'public.linkInvalid.title': 'Le lien ne fonctionne pas',
  'public.linkInvalid.text':
    'Il a peut-être été coupé en chemin. Ouvrez de nouveau le lien dans la lettre, ou répondez à la lettre et nous vous aiderons.',
  'public.preferences.title': 'Vos choix',
  'public.preferences.language': 'Langue des lettres',
  'public.preferences.saved': 'Vos choix sont enregistrés.',
  'error.unknown': 'Une erreur s’est produite. Réessayez dans un moment.',
  'error.required': 'Ce champ doit être rempli.',
  'error.invalid_value': 'Cette valeur ne convient pas. Vérifiez-la et écrivez-la de nouveau.',
  'error.invalid_email': 'L’adresse e-mail ne semble pas correcte. Écrivez-la comme nom@exemple.fr.',
  'error.rate_limited': 'Trop de tentatives en peu de temps. Attendez une minute et réessayez.',
}
