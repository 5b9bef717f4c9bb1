/** Mail to the association's own people about a letter that is due. */
export const reminders = {
  'reminder.due.subject': '{series}: dags igen {day}',
  'reminder.due.text':
    'Hej,\n\n{series} ska ut {day}{days, plural, =0 {, alltså i dag} one {, om # dag} other {, om # dagar}}. Inget brev är skickat än.\n\nSkriv det här:\n{link}\n\nHälsningar\nLykta',
  'reminder.overdue.subject': '{series} är försenat',
  'reminder.overdue.text':
    'Hej,\n\n{series} skulle ha gått ut {day}, för {days, plural, one {# dag} other {# dagar}} sedan. Inget brev är skickat än.\n\nSkriv det här:\n{link}\n\nHälsningar\nLykta',
  'reminder.escalated.subject': '{series}: styrelsen behöver bestämma',
  'reminder.escalated.text':
    'Hej,\n\n{series} skulle ha gått ut {day}, för {days, plural, one {# dag} other {# dagar}} sedan, och inget brev är skickat. Bestäm i styrelsen vem som skriver det, eller ställ in det. Påminnelsen kommer varannan vecka tills det är gjort.\n\nBreven finns här:\n{link}\n\nHälsningar\nLykta',
} as const
