/** Letters that come back, and addresses that are suspended for it. */
export const bounces = {
  'newsletters.report.bounced': 'Kom tillbaka: {n, number}',
  'newsletters.report.bouncedWhy': 'Brev som kom tillbaka sedan servern tagit emot dem, och varför',
  'newsletters.rejected.complaint': 'Anmält som skräppost',
  'newsletters.rejected.complaint.mend': 'Hon får inga fler brev i den här serien. Fråga henne inte varför.',
  'newsletters.deliveries.bounced': 'Kom tillbaka',
  'members.suspended.title': 'E-postadressen är spärrad',
  'members.suspended.text': 'Brev till adressen går inte fram. Sedan {day} skickas ingenting dit.',
  'members.suspended.why': 'Orsak: {why}.',
  'members.suspended.lift': 'Häv spärren',
  'members.suspended.reason': 'Fungerar adressen igen? Hur vet du det?',
  'members.suspended.reason.confirmed': 'Personen har sagt det',
  'members.suspended.reason.mended': 'Felet i brevlådan är rättat',
  'members.suspended.reason.mistake': 'Den spärrades av misstag',
  'members.suspended.complaint':
    'Ett brev till adressen anmäldes som skräppost {day}. Den serien skickas inte dit mer, och det går inte att ändra här.',
  'members.done.lifted': 'Spärren är hävd. Nästa brev går till adressen.',
  'settings.bounces': 'Brev som kommer tillbaka',
  'settings.bounces.none':
    'Ingen brevlåda läses. Det som kommer tillbaka hamnar hos avsändaren, och adresser som har slutat fungera spärras inte.',
  'settings.bounces.read': 'Brevlådan lästes senast {at}.',
  'settings.bounces.failing': 'Brevlådan för brev som kommer tillbaka har inte gått att läsa sedan {at}',
  'settings.bounces.unproven':
    '{n, plural, one {Ett mejl de senaste 30 dagarna utgav sig för att vara ett brev som kommit tillbaka, men var inte vårt.} other {# mejl de senaste 30 dagarna utgav sig för att vara brev som kommit tillbaka, men var inte våra.}} Inget ändrades för den skull.',
  'settings.bounces.mailbox_away': 'E-postservern svarar inte. Lykta försöker igen om några minuter.',
  'settings.bounces.mailbox_refused':
    'E-postservern godtar inte användaren eller lösenordet. Be den som sköter Lykta att rätta BOUNCE_IMAP_URL.',
  'settings.bounces.mailbox_folder_missing': 'Mappen finns inte i brevlådan. Be den som sköter Lykta att rätta BOUNCE_IMAP_URL.',
  'settings.bounces.mailbox_insecure':
    'Förbindelsen till e-postservern går inte att kryptera, eller så kan servern inte visa vem den är. Be den som sköter Lykta att skriva imaps:// i BOUNCE_IMAP_URL.',
  'error.address_not_suspended': 'Adressen är inte spärrad för att brev kommit tillbaka, så det finns inget att häva.',
  'error.imap_url_invalid':
    'Adressen till brevlådan går inte att läsa. Skriv imaps://användare:lösenord@server/INBOX i BOUNCE_IMAP_URL; specialtecken procentkodas.',
  'error.folder_unreadable': 'Mappen {folder} går inte att läsa. Kontrollera namnet och att du får läsa den.',
} as const
