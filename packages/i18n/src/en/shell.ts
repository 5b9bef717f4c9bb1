import type { Messages } from '../messages.ts'
import type { shell as sv } from '../sv/shell.ts'

export const shell: Messages<typeof sv> = {
  'shell.nav': 'Main menu',
  'shell.nav.dashboard': 'Overview',
  'shell.nav.members': 'Members',
  'shell.nav.newsletters': 'Letters',
  'shell.nav.plan': 'Plan',
  'shell.nav.settings': 'Settings',
  'shell.account': 'Your account',
  'shell.signOut': 'Sign out',
  'shell.signedInAs': 'Signed in as {name}',
  'shell.home': 'Lykta, to the overview',
  'shell.footer': 'Everyone here is bound by a vow of confidentiality. Every look at a person’s details is recorded.',
  'shell.noTracking': 'Lykta tracks nobody and fetches nothing from anyone else.',
}
