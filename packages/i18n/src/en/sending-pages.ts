import type { Messages } from '../messages.ts'
import type { sendingPages as sv } from '../sv/sending-pages.ts'

export const sendingPages: Messages<typeof sv> = {
  'sendingCheck.title': 'Sending check',
  'sendingCheck.lead':
    'How things stand right now for letters on their way out: the mail server, the domains and the links. The check sends nothing.',
  'sendingCheck.card': 'Sending',
  'sendingCheck.card.text':
    'Do the letters arrive? The check goes through the mail server, SPF, DKIM, DMARC and the links, and says what is missing.',
  'sendingCheck.again': 'Check again',
  'sendingCheck.allGood': 'Everything looks good.',
  'sendingCheck.errors': '{n, plural, one {# thing must be mended} other {# things must be mended}}',
  'sendingCheck.errors.text': 'Until then letters are refused, or not sent at all.',
  'sendingCheck.warnings': '{n, plural, one {# thing is worth mending} other {# things are worth mending}}',
  'sendingCheck.warnings.text': 'Letters are sent, but some may land among the junk.',
  'sendingCheck.level.ok': 'Good',
  'sendingCheck.level.warning': 'Warning',
  'sendingCheck.level.error': 'Error',
  'sendingCheck.topic.server': 'The mail server',
  'sendingCheck.topic.domain': 'The sender’s domain',
  'sendingCheck.topic.discreet': 'Discreet letters',
  'sendingCheck.topic.links': 'The links in letters',
  'sendingCheck.topic.database': 'The database',
  'sendingCheck.topic.machine': 'This machine',
  'sendingCheck.record.type': 'Type',
  'sendingCheck.record.name': 'Name',
  'sendingCheck.record.value': 'Value',
  'installation.banner.title': 'Nothing is sent: this may be a copy',
  'installation.banner.link': 'See what is stopped',
  'installation.title': 'Is this the real Lykta?',
  'installation.lead':
    'Lykta does not know itself again and has stopped all letters and reminders, so that nobody gets the same letter twice.',
  'installation.ok': 'This is the real one. Nothing is stopped.',
  'installation.reason.another_database':
    'The database is on another database server than before, or was loaded anew. That is so when a backup has been restored.',
  'installation.reason.copied_folder': 'The data folder is a copy, or was put back from a backup.',
  'installation.reason.older_database': 'The database is older than it was last. That is so when an older backup has been restored.',
  'installation.reason.unknown_machine':
    'A new machine has joined a database at an address that we have not seen before. It may be a copy that somebody tries things on.',
  'installation.why': 'Why',
  'installation.since': 'Stopped since',
  'installation.letters': 'Letters to look over',
  'installation.letters.text':
    'These letters were on their way, or due, when the copy was made. They may have gone out since. Recipients that were not settled are uncertain: open the letter and choose whether it is sent again or counts as arrived.',
  'installation.letters.none': 'No letter was on its way.',
  'installation.confirm.title': 'Decide',
  'installation.confirm.text':
    'Does another Lykta run with the same members? Then do not press. If this one is to be used from now on, and no other, it is the real one.',
  'installation.confirm': 'This is the real one, go on sending',
  'installation.ask': 'Somebody on the board needs to decide whether this is the real one.',
  'installation.done': 'Sending goes on. Letters that were on their way wait for a decision of their own.',
}
