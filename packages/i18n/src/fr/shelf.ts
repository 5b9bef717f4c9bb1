import type { Messages } from '../messages.ts'
import type { shelf as sv } from '../sv/shelf.ts'

export const shelf: Messages<typeof sv> = {
  'shelf.title': 'Documents à lire et à commander',
  'shelf.lead': 'Brochures, cartes et affiches en plusieurs langues.',
  'shelf.safe':
    'Un fichier téléchargé reste sur votre téléphone ou votre ordinateur. Supprimez-le ensuite si quelqu’un d’autre peut voir ce que vous avez lu.',
  'shelf.none': 'Il n’y a aucun document ici pour le moment.',
  'shelf.kind.brochure': 'Brochure',
  'shelf.kind.information_card': 'Carte d’information',
  'shelf.kind.presentation_card': 'Carte de présentation',
  'shelf.kind.poster': 'Affiche',
  'shelf.kind.handbook': 'Manuel',
  'shelf.onlyPrinted': 'uniquement sur papier',
  'shelf.order.title': 'Commander des exemplaires imprimés',
  'shelf.order.link': 'Pour les organisations : commander des exemplaires imprimés',
  'shelf.order.lead':
    'Pour les bibliothèques, centres de santé, services sociaux, écoles, associations et autres organisations. Nous n’envoyons rien au domicile de quelqu’un.',
  'shelf.order.none': 'Il n’y a rien à commander pour le moment.',
  'shelf.order.copies': 'Combien d’exemplaires ?',
  'shelf.order.copies.hint': 'Laissez vide ce dont vous n’avez pas besoin.',
  'shelf.order.copies.unit': 'ex.',
  'shelf.order.where': 'Où faut-il les envoyer ?',
  'shelf.order.organisation': 'Organisation',
  'shelf.order.address': 'Adresse postale de l’organisation',
  'shelf.order.address.hint': 'Telle qu’elle doit figurer sur le colis. N’écrivez jamais une adresse privée.',
  'shelf.order.email': 'Adresse e-mail de l’organisation',
  'shelf.order.email.hint': 'Au cas où nous aurions une question. De préférence une adresse commune plutôt que personnelle.',
  'shelf.order.language': 'Dans quelle langue devons-nous répondre ?',
  'shelf.order.note': 'Message',
  'shelf.order.note.hint': 'Par exemple, quand vous avez besoin des documents. N’écrivez rien au sujet d’une personne.',
  'shelf.order.privacy':
    'Ce que vous écrivez ne sert qu’à envoyer les documents. Les adresses et le message sont effacés un mois après l’envoi.',
  'shelf.order.button': 'Envoyer la commande',
  'shelf.order.done': 'Nous avons reçu votre commande et vous écrirons si quelque chose n’est pas clair. Vous pouvez fermer cette page.',
  'shelf.back': 'Vers les documents',
  'error.copies_invalid': 'Écrivez un nombre entier, ou laissez vide.',
  'error.copies_too_many': 'On peut commander au plus {maximum, number} exemplaires de chaque document à la fois.',
  'error.copies_required': 'Indiquez combien d’exemplaires vous souhaitez d’au moins un document.',
  'error.edition_not_orderable': 'Ce document ne peut plus être commandé. Rechargez la page pour voir ce qui est disponible.',
  'error.copy_request_key_used': 'La commande a déjà été envoyée telle qu’elle était. Ouvrez de nouveau la page pour en faire une autre.',
  'error.too_long': 'Le texte est trop long : {maximum, number} caractères au plus.',
}
