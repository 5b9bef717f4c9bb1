import type { Messages } from '../messages.ts'
import type { bounces as sv } from '../sv/bounces.ts'

export const bounces: Messages<typeof sv> = {
  'newsletters.report.bounced': 'Came back: {n, number}',
  'newsletters.report.bouncedWhy': 'Letters that came back after the server had accepted them, and why',
  'newsletters.rejected.complaint': 'Reported as spam',
  'newsletters.rejected.complaint.mend': 'She gets no more letters of this series. Do not ask her why.',
  'newsletters.deliveries.bounced': 'Came back',
  'members.suspended.title': 'The e-mail address is suspended',
  'members.suspended.text': 'Letters to the address do not get through. Nothing has been sent there since {day}.',
  'members.suspended.why': 'Why: {why}.',
  'members.suspended.lift': 'Lift the suspension',
  'members.suspended.reason': 'Does the address work again? How do you know?',
  'members.suspended.reason.confirmed': 'The person has said so',
  'members.suspended.reason.mended': 'The fault in the mailbox is mended',
  'members.suspended.reason.mistake': 'It was suspended by mistake',
  'members.suspended.complaint':
    'A letter to the address was reported as spam on {day}. That series is not sent there any more, and that cannot be changed here.',
  'members.done.lifted': 'The suspension is lifted. The next letter goes to the address.',
  'settings.bounces': 'Letters that come back',
  'settings.bounces.none':
    'No mailbox is read. What comes back goes to the sender, and addresses that have stopped working are not suspended.',
  'settings.bounces.read': 'The mailbox was last read {at}.',
  'settings.bounces.failing': 'The mailbox for letters that come back could not be read since {at}',
  'settings.bounces.unproven':
    '{n, plural, one {One mail of the last 30 days claimed to be a letter that came back, and was not ours.} other {# mails of the last 30 days claimed to be letters that came back, and were not ours.}} Nothing was changed for their sake.',
  'settings.bounces.mailbox_away': 'The mail server does not answer. Lykta tries again in a few minutes.',
  'settings.bounces.mailbox_refused':
    'The mail server does not accept the user or the password. Ask whoever runs Lykta to correct BOUNCE_IMAP_URL.',
  'settings.bounces.mailbox_folder_missing': 'The mailbox has no such folder. Ask whoever runs Lykta to correct BOUNCE_IMAP_URL.',
  'settings.bounces.mailbox_insecure':
    'The connection to the mail server cannot be encrypted, or the server cannot show who it is. Ask whoever runs Lykta to write imaps:// in BOUNCE_IMAP_URL.',
  'error.address_not_suspended': 'The address is not suspended because letters came back, so there is nothing to lift.',
  'error.imap_url_invalid':
    'The address of the mailbox cannot be read. Write imaps://user:password@server/INBOX in BOUNCE_IMAP_URL; special characters as percent codes.',
  'error.folder_unreadable': 'The folder {folder} cannot be read. Check its name and that you may read it.',
}
