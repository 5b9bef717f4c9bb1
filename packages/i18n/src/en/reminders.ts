import type { Messages } from '../messages.ts'
import type { reminders as sv } from '../sv/reminders.ts'

export const reminders: Messages<typeof sv> = {
  'reminder.due.subject': '{series}: due on {day}',
  'reminder.due.text':
    'Hello,\n\n{series} is due on {day}{days, plural, =0 {, which is today} one {, in # day} other {, in # days}}. No letter has been sent yet.\n\nWrite it here:\n{link}\n\nKind regards\nLykta',
  'reminder.overdue.subject': '{series} is overdue',
  'reminder.overdue.text':
    'Hello,\n\n{series} was due on {day}, {days, plural, one {# day} other {# days}} ago. No letter has been sent yet.\n\nWrite it here:\n{link}\n\nKind regards\nLykta',
  'reminder.escalated.subject': '{series}: the board needs to decide',
  'reminder.escalated.text':
    'Hello,\n\n{series} was due on {day}, {days, plural, one {# day} other {# days}} ago, and no letter has been sent. Decide on the board who writes it, or cancel it. This reminder comes every two weeks until that is done.\n\nThe letters are here:\n{link}\n\nKind regards\nLykta',
}
