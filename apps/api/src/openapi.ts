import { Problem, problemResponses } from './problem.ts'
import { sessionCookie } from './routes.ts'
import { v1 } from './v1.ts'

v1.openAPIRegistry.registerComponent('securitySchemes', sessionCookie, {
  type: 'apiKey',
  in: 'cookie',
  name: 'lykta.session_token',
  description: 'Set by signIn. Over https its name begins with `__Secure-`.',
})

for (const { name, response } of problemResponses) v1.openAPIRegistry.registerComponent('responses', name, response)
v1.openAPIRegistry.register('Problem', Problem)

const description = `Everything the pages can do. Sign in with \`signIn\` and send the cookie it sets.

Errors are \`application/problem+json\` (RFC 9457): \`code\` is stable and for programs, \`detail\` is for people, in Swedish or
English by Accept-Language. Lists come in pages: give \`next\` back as \`after\`. Days are \`YYYY-MM-DD\`, money is in öre.`

const tags = [
  { name: 'Session', description: 'Signing in and out' },
  { name: 'Users', description: 'Who may sign in' },
  { name: 'Contacts', description: 'Persons and organisations that may be written to' },
  { name: 'Duplicates', description: 'The same person twice: found, told apart, merged' },
  { name: 'Memberships', description: 'Who is a member, and what they have paid for' },
  { name: 'Applications', description: 'Who wants to become a member, and what the board says' },
  { name: 'Membership classes', description: 'What it means to be a member' },
  { name: 'Fees', description: 'Who is asked to pay what, and how it stands' },
  { name: 'Notices', description: 'Mails and letters to one person each: fees, reminders, receipts, welcomes' },
  { name: 'Payments', description: 'Money that came in or went back, and the bank’s files of it' },
  { name: 'Meetings', description: "The members' meetings: notice, voting list, and who is there" },
  { name: 'Facts', description: 'What we say in public and print, with its history' },
  { name: 'Materials', description: 'What is printed, in languages and editions' },
  { name: 'Stock', description: 'Who holds how many copies: the ledger, prints, and when a new one is due' },
  { name: 'Distribution', description: 'Visits to places: what was left, seen and taken away' },
  { name: 'Rounds', description: 'Where printed material is to be filled up or fetched: rounds on paper, and what came of them' },
  { name: 'Recall', description: 'Where editions lie that ought to be gone' },
  { name: 'Places', description: 'Where printed matter may lie, and where nothing does' },
  { name: 'Goals', description: 'So many members by a day, and how it goes' },
  { name: 'Reports', description: 'Numbers for whoever gives grants, and samples for the auditor' },
  { name: 'Imports', description: 'CSV files' },
  { name: 'Series', description: 'Kinds of letter that come again' },
  { name: 'Newsletters', description: 'Writing, approving and sending letters' },
  { name: 'Sending', description: 'Whether letters may leave, and whether they will arrive' },
  { name: 'Publications', description: 'Files of editions, orders of printed copies, and publishing together' },
  { name: 'For everybody', description: 'Letters and material that anybody may read or ask for' },
  { name: 'Audit', description: 'Who did and saw what' },
  { name: 'Settings', description: 'The association itself' },
]

/** The API as an OpenAPI 3.1 document, made from the routes. */
export const openapiDocument = (): ReturnType<typeof v1.getOpenAPI31Document> =>
  v1.getOpenAPI31Document(
    {
      openapi: '3.1.0',
      info: { title: 'Lykta', version: '1', description, license: { name: 'MIT' } },
      servers: [{ url: '/api/v1' }],
      tags,
    },
    { sortComponents: 'alphabetically' },
  )
