import type { Messages } from '../messages.ts'
import type { settings as sv } from '../sv/settings.ts'

export const settings: Messages<typeof sv> = {
  'settings.title': 'Settings',
  'settings.association': 'The association',
  'settings.associationName': 'Name',
  'settings.website': 'Website',
  'settings.website.hint': 'The whole address, for example https://www.example.com',
  'settings.safeContactMonths': 'How long does an answer about safe contact hold?',
  'settings.months': 'months',
  'settings.goal': 'Goals',
  'settings.goal.list': 'The goals',
  'settings.goal.name': 'What is the goal called?',
  'settings.goal.new': 'New goal',
  'settings.goal.startsOn': 'Begins',
  'settings.goal.dueOn': 'Last day',
  'settings.goal.target': 'How many?',
  'settings.goal.unit': 'members',
  'settings.goal.classes': 'Who counts?',
  'settings.goal.button': 'Set the goal',
  'settings.save': 'Save',
  'settings.done.association': 'The details are saved.',
  'settings.done.goal': 'The goal is set.',
}
