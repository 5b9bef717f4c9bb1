import type { Messages } from '../messages.ts'
import type { notices as sv } from '../sv/notices.ts'

export const notices: Messages<typeof sv> = {
  'notice.hello': 'Bonjour,',
  'notice.claim.subject': 'Cotisation {association}',
  'notice.claim.text':
    'Voici la cotisation à {association} pour la période du {from} au {to} : {amount}. Merci de payer au plus tard le {due}.',
  'notice.reminder.subject': 'Rappel : cotisation {association}',
  'notice.reminder.text':
    'Nous n’avons pas reçu votre cotisation à {association} pour la période du {from} au {to}. Reste à payer : {amount}. Dernier jour : {due}. Si vous avez payé ces derniers jours, vous n’avez rien à faire.',
  'notice.receipt.subject': 'Reçu de {association}',
  'notice.receipt.text': 'Merci ! La cotisation à {association} pour la période du {from} au {to} est payée : {amount}.',
  'notice.welcome.subject': 'Bienvenue à {association}',
  'notice.welcome.text':
    'Vous êtes maintenant membre de {association}. Votre numéro de membre est le {number}. Vous avez une question ? Répondez à cette lettre.',
  'notice.pay.title': 'Paiement',
  'notice.pay.payee': 'À payer à',
  'notice.pay.amount': 'Montant',
  'notice.pay.due': 'À payer avant le',
  'notice.pay.bankgiro': 'Bankgiro',
  'notice.pay.swish': 'Swish',
  'notice.pay.reference': 'Numéro OCR',
  'notice.pay.message': 'Message dans Swish',
  'notice.pay.scan': 'Ouvrez Swish et scannez le code. Le montant et le message se remplissent tout seuls.',
  'notice.pay.file': 'paiement',
  'notice.pay.ask': 'Contactez-nous et nous vous dirons comment payer.',
  'notice.pay.privacy':
    'Votre relevé de compte montre qui vous avez payé. Vous préférez payer en espèces, ou il vous est difficile de payer en ce moment ? Contactez-nous, nous trouverons une solution.',
  'notice.discreet.subject': 'Un message pour vous',
  'notice.discreet.claim':
    'La cotisation de cette année est de {amount}, à payer jusqu’au {due}. Contactez-nous comme d’habitude et nous vous dirons comment. Vous pouvez payer en espèces, et si vous préférez ne pas payer, il suffit de le dire.',
  'notice.discreet.reminder':
    'Sur la cotisation de cette année, {amount} restent à payer. Dernier jour : {due}. Contactez-nous comme d’habitude et nous vous dirons comment payer. Vous pouvez payer en espèces, et si vous préférez ne pas payer, il suffit de le dire.',
  'notice.discreet.receipt': 'Merci ! Nous avons reçu {amount}. Vous n’avez plus rien à faire.',
  'notice.discreet.welcome':
    'Votre demande est traitée et vous n’avez plus rien à faire. Vous avez une question ? Contactez-nous comme d’habitude.',
}
