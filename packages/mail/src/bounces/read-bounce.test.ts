import { expect, test } from 'vitest'
import { dsn, feedback, words } from '../testing/returned-mails.ts'
import { readBounce } from './read-bounce.ts'

const verdictOf = async (raw: string) => (await readBounce(Buffer.from(raw))).verdict
const daemon = 'Mail Delivery Subsystem <MAILER-DAEMON@mx.mejl.example>'
const returned = '\n\nReturn-Path: <brev@lyktan.example>\nReceived: from x by y\nFrom: brev@lyktan.example\nSubject: Brev\n\nHej'

test.each([
  // the machine-readable part
  ['hard', '5.1.1', '550 5.1.1 <kim@mejl.example>: Recipient address rejected: User unknown in local recipient table'],
  ['hard', '5.1.1', '550-5.1.1 The email account that you tried to reach does not exist. Please try double-checking'],
  ['hard', '5.1.10', '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'],
  ['hard', '5.4.1', '550 5.4.1 Recipient address rejected: Access denied. AS(201806281)'],
  ['hard', '5.1.2', ''],
  ['hard', '5.4.4', 'Host or domain name not found. Name service error for name=mejl.example type=AAAA: Host not found'],
  ['hard', '5.1.6', '551 5.1.6 User has moved'],
  ['hard', '5.1.0', '550 5.1.0 Address rejected.'],
  ['hard', '5.0.0', '550 5.1.1 Adresse d au moins un destinataire invalide. Invalid recipient.'],
  ['hard', '5.5.0', '550 5.5.0 Requested action not taken: mailbox unavailable'],
  ['hard', '5.0.0', '554 delivery error: dd Not a valid recipient - mx.mejl.example'],
  ['soft', '5.0.0', '550 Unknown user kim@mejl.example'],
  ['soft', '5.2.2', '552 5.2.2 The email account that you tried to reach is over quota'],
  ['soft', '5.2.1', '550 5.2.1 The email account that you tried to reach is inactive'],
  ['soft', '5.0.0', '550 Mailbox is frozen'],
  ['soft', '4.4.1', 'connect to mx.mejl.example[192.0.2.1]:25: Connection timed out'],
  ['soft', '4.2.2', '452 4.2.2 The email account that you tried to reach is over quota'],
  ['soft', '5.4.6', 'Too many hops 27 (25 max)'],
  ['soft', '4.4.7', 'retry timeout exceeded'],
  ['soft', '4.1.1', '450 4.1.1 <kim@mejl.example>: Recipient address rejected: unverified address'],
  ['ours', '5.7.1', '554 5.7.1 Service unavailable; Client host [192.0.2.9] blocked using zen.spamhaus.example'],
  ['ours', '5.7.26', '550-5.7.26 This mail has been blocked because the sender is unauthenticated. DKIM = did not pass, SPF did not pass'],
  ['ours', '5.7.1', '550 5.7.1 Our system has detected that this message is likely unsolicited mail'],
  ['ours', '5.1.8', '553 5.1.8 <brev@lyktan.example>... Domain of sender address does not exist'],
  ['ours', '5.3.4', '552 5.3.4 Message size exceeds fixed limit'],
  ['ours', '5.7.0', ''],
  ['ours', '5.0.0', '554 Email rejected due to security policies'],
  ['ours', '5.7.511', '550 5.7.511 Access denied, banned sender'],
])('%s: %s %s', async (verdict, status, diagnostic) => {
  expect(await verdictOf(dsn({ status, diagnostic }))).toBe(verdict)
})

test.each([
  ['hard', 'Delivery failed', 'kim@mejl.example\n    Unrouteable address'],
  [
    'hard',
    'Mail delivery failed: returning message to sender',
    'kim@mejl.example\n    host mx.mejl.example [192.0.2.1]\n    SMTP error from remote mail server after RCPT TO:<kim@mejl.example>:\n    550 Invalid recipient',
  ],
  [
    'hard',
    'failure notice',
    '<kim@mejl.example>:\n192.0.2.1 does not like recipient.\nRemote host said: 550 No such user\nGiving up on 192.0.2.1.',
  ],
  ['hard', 'failure notice', "<kim@mejl.example>:\nSorry, I couldn't find any host named mejl.example. (#5.1.2)"],
  ['hard', 'Olevererbart meddelande', 'Meddelandet kunde inte levereras till kim@mejl.example.\nMottagaren finns inte.'],
  ['hard', 'Unzustellbar: Brev', 'Fehler bei der Zustellung an kim@mejl.example.\nDer Empfänger wurde nicht gefunden.'],
  ['hard', 'Non remis : Brev', "L'adresse kim@mejl.example est introuvable."],
  ['hard', 'No se puede entregar: Brev', 'El destinatario kim@mejl.example no existe.'],
  ['hard', 'Viestin toimittaminen epäonnistui', 'Vastaanottaja kim@mejl.example on tuntematon.'],
  ['hard', 'Undeliverable: Brev', 'User kim (kim@mejl.example) not listed in public Name & Address Book'],
  [
    'hard',
    'Returned mail: User unknown',
    '   ----- Transcript of session follows -----\n>>> RCPT To:<kim@mejl.example>\n<<< 550 No such user here',
  ],
  ['soft', 'Returned mail: Service unavailable', '   ----- Transcript of session follows -----\n>>> DATA\n<<< 550 Unknown user'],
  ['hard', 'Mail delivery failed', 'kim@mejl.example\n    all host address lookups failed permanently'],
  ['soft', 'Delivery failure', 'kim@mejl.example [User unknown]'],
  ['soft', 'Undeliverable mail', 'kim@mejl.example: mailbox is full'],
  ['soft', 'Unzustellbar: Brev', 'Das Postfach des Empfängers kim@mejl.example ist voll.'],
  ['soft', 'Warning: message delayed', 'Message could not be delivered for 4 hours to kim@mejl.example\nConnection timed out'],
  ['ours', 'Delivery Status Notification (Failure)', '550 5.7.1 Message rejected as spam by Content Filtering.'],
  ['ours', 'Mail delivery failed', 'kim@mejl.example\n  message too big: larger than 20 MB'],
])('%s by words: %s', async (verdict, subject, text) => {
  expect(await verdictOf(words(daemon, subject, text + returned))).toBe(verdict)
})

test.each([
  ['auto-reply', words('Kim <kim@mejl.example>', 'Autosvar: Brev', 'Jag är på semester.')],
  ['auto-reply', words('Kim <kim@mejl.example>', 'Brev', 'Je suis absente.', ['Auto-Submitted: auto-replied'])],
  ['auto-reply', words('Kim <kim@mejl.example>', 'Abwesend: Brev', 'Ich bin nicht da.', ['Return-Path: <>'])],
  ['auto-reply', words('Kim <kim@mejl.example>', 'رد تلقائي', '…')],
  ['auto-reply', words('Kim <kim@mejl.example>', 'Poissa toimistolta', '…', ['Precedence: auto_reply'])],
  ['auto-reply', words('Kim <kim@mejl.example>', 'Out of Office', 'If it is urgent, call. My mailbox is full.', ['X-Autoreply: yes'])],
  ['not-a-bounce', words('Kim <kim@mejl.example>', 'Tack för brevet', 'Min gamla adress finns inte längre, hälsar Kim')],
  ['not-a-bounce', words('Kim <kim@mejl.example>', 'Re: Brev', '> Return-Path: <brev@lyktan.example>\n> user unknown')],
  ['not-a-bounce', dsn({ status: '2.0.0', action: 'delivered' })],
  ['not-a-bounce', dsn({ status: '2.0.0', action: 'relayed', diagnostic: '250 user unknown' })],
  ['not-a-bounce', feedback('not-spam')],
  ['not-a-bounce', feedback('auth-failure')],
  ['complaint', feedback('abuse')],
  ['complaint', feedback('Fraud')],
  ['not-a-bounce', 'Received: from a by b\r\n'.repeat(60) + dsn({ status: '5.1.1' })],
  // a boundary on a line of its own, without the space that folds it
  [
    'hard',
    `From: MAILER-DAEMON@x.example\nSubject: failure notice\nContent-Type: multipart/mixed;\nboundary="b"\n\n--b\n\n550 5.1.1 no such user\n`,
  ],
  ['not-a-bounce', ''],
])('%s is told apart', async (verdict, raw) => {
  expect(await verdictOf(raw)).toBe(verdict)
})

test('a complaint without its return path carries the token of our unsubscribe link', async () => {
  const raw = feedback('abuse', '', ['List-Unsubscribe:', ' <https://lykta.example/u/v1.abc_-def.ghi>'])
  expect((await readBounce(Buffer.from(raw))).unsubscribeTokens).toEqual(['v1.abc_-def.ghi'])
})
