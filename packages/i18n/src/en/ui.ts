import type { Messages } from '../messages.ts'
import type { ui as sv } from '../sv/ui.ts'

export const ui: Messages<typeof sv> = {
  'ui.skip': 'Skip to content',
  'ui.menu': 'Menu',
  'ui.language': 'Language',
  'ui.breadcrumb': 'You are here',
  'ui.quickExit': 'Leave this page',
  'ui.quickExit.hint': 'You can also press Shift three times. The page closes, but it stays in the browser’s history.',
  'ui.quickExit.leaving': 'Leaving the page',
  'ui.optional': 'optional',
  'ui.errors.title': 'Something needs to be corrected',
  'ui.errors.prefix': 'Error:',
  'ui.pages': 'Pages',
  'ui.previous': 'Previous',
  'ui.next': 'Next',
  'ui.showTable': 'Show the numbers in a table',
  'ui.month': 'Month',
  'ui.total': 'Total',
  'ui.filter': 'Show',
  'ui.filter.clear': 'Clear the filters',
  'ui.step': 'Step {n} of {total}',
  'ui.step.done': 'done',
  'ui.close': 'Close',
  'ui.cancel': 'Cancel',
  'ui.save': 'Save',
  'ui.back': 'Back',
}
