import type { Messages } from '../messages.ts'
import type { settings as sv } from '../sv/settings.ts'

export const settings: Messages<typeof sv> = {
  'settings.title': 'Settings',
  'settings.association': 'The association',
  'settings.associationName': 'Name',
  'settings.website': 'Website',
  'settings.website.hint': 'The whole address, for example https://www.example.com',
  'settings.returnAddress': 'Where post comes back to',
  'settings.returnAddress.hint':
    'Preferably a box, on one line and without the name of the association: Box 99, 123 45 Stockholm. Never write where you are. It is put on envelopes only to those who do not want plain ones.',
  'settings.safeContactMonths': 'How long does an answer about safe contact hold?',
  'settings.months': 'months',
  'settings.letters': 'Discreet letters, and languages of letters',
  'settings.discreet.text':
    'Those who do not want the sender to be seen get the letter in a form where nothing names you. Before each sending every word is checked for what gives away you or your work.',
  'settings.discreetUrl': 'Neutral address of the pages',
  'settings.discreetUrl.hint':
    'Where the links of discreet letters lead, for example https://letters.example.com. The domain must not say who you are, and must lead here. Without it no letter is sent discreetly.',
  'settings.forbiddenWords': 'Words that give you away',
  'settings.forbiddenWords.hint':
    'One on each line: short name, abbreviation, name of the house, people you are known by. The association’s name, website and senders are checked in any case, and words like shelter and violence in six languages.',
  'settings.fallbackLanguages': 'Languages instead',
  'settings.fallbackLanguages.hint':
    'Who reads a language that the letter lacks gets it in the first of these that there is. Write the codes in order with commas between: sv, en.',
  'settings.goals': 'Goals',
  'settings.goals.link': 'Set and change goals',
  'settings.sending': 'The pace of letters',
  'settings.lettersPerHour': 'At most so many letters an hour',
  'settings.lettersPerHour.hint': 'What your web host allows, such as 300. Leave it empty if there is no limit.',
  'settings.lettersPerSecond': 'At most so many letters a second',
  'settings.lettersUnit': 'letters',
  'settings.sending.note': 'The limit is for all newsletters together. Letters leave evenly, never all at once.',
  'settings.save': 'Save',
  'settings.done.association': 'The details are saved.',
  'settings.done.sending': 'The pace is saved. It holds within a few seconds.',
  'settings.done.letters': 'What discreet letters keep to is saved.',
}
