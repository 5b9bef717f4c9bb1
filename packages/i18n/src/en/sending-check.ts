import type { Messages } from '../messages.ts'
import type { sendingCheck as sv } from '../sv/sending-check.ts'

export const sendingCheck: Messages<typeof sv> = {
  'check.smtp_ok':
    'The mail server {server} answers{tls, select, yes {, encrypts} other {}} and {login, select, yes {accepts our password} other {asks for no password}}.',
  'check.smtp_unavailable': '{reason} ({server})',
  'check.smtp_unencrypted':
    'Letters go unencrypted to the mail server unless it offers better by itself. Remove requireTls=false from SMTP_URL.',
  'check.smtp_local':
    'The mail server is on this machine and hands letters on from here. How it looks from outside cannot be checked from here: ask whoever runs it to look over its name (PTR) and SPF.',
  'check.ptr_ok': 'The address {address} is called {name}, and the name leads back to it.',
  'check.ptr_missing':
    'The address {address} has no name (PTR). Many receivers refuse letters from such a server. Ask whoever owns the address, mostly the server’s provider, to give it the name.',
  'check.ptr_unconfirmed':
    'The address {address} is called {name}, but the name does not lead back to it. Ask whoever runs the server to mend one or the other.',
  'check.dns_silent':
    'The name server did not answer about {name}, or not in time. Try again; if that does not help, something is wrong with the network here or with the domain’s name servers.',
  'check.spf_ok': 'SPF is there and lets {server} send.',
  'check.spf_missing':
    'SPF is missing. Then anybody can send in the domain’s name, and many receivers refuse the letters. Publish the record below. If your mail provider has a line of its own for SPF, use that instead.',
  'check.spf_several': 'There are {count, number} SPF records, and then none counts. Make one of them.',
  'check.spf_invalid':
    'The SPF record cannot be followed: a word is misspelt, or something that it points to is not there. It says {record}',
  'check.spf_too_long':
    'The SPF record needs more than ten look-ups, and then it does not count. Remove what you no longer send through. It says {record}',
  'check.spf_open': 'The SPF record lets anybody send in the domain’s name. End it with ~all or -all. It says {record}',
  'check.spf_not_compared': 'SPF is there and can be read: {record}',
  'check.spf_without_server':
    'SPF is there, but does not name {server}. If the server hands on from other addresses it may still be right: ask the provider. Otherwise publish the record below in place of the one that is there.',
  'check.dkim_ok': 'The DKIM key {name} is published and is ours.',
  'check.dkim_no_key':
    'Lykta has no DKIM key for {domain}. If the mail server signs by itself, that is fine as long as it covers List-Unsubscribe and List-Unsubscribe-Post. Otherwise lykta dkim new {domain} makes a key.',
  'check.dkim_missing': 'Letters are signed with a key that is not published, so nobody can check them. Publish the record below.',
  'check.dkim_several': 'There are several records at {name}, and then perhaps none counts. Leave only the one below.',
  'check.dkim_revoked': 'The key at {name} is revoked. Publish the record below, or make a new key.',
  'check.dkim_other_key': 'The key at {name} is not ours, so the signature fails. Replace it with the record below.',
  'check.dkim_short': 'The key {name} is shorter than 2048 bits. Make a new one with lykta dkim new.',
  'check.dkim_testing':
    'The key at {name} is marked as a test (t=y), and receivers take no account of it. Replace it with the record below.',
  'check.dmarc_ok': 'DMARC is there and says {policy}.',
  'check.dmarc_watching':
    'DMARC is there and says {policy}: nobody is stopped, but reports may come. Tighten it to quarantine when the reports show that your own letters pass.',
  'check.dmarc_missing':
    'DMARC is missing. The large receivers want to see one. Publish the record below, with an address that somebody reads.',
  'check.dmarc_several': 'There are {count, number} DMARC records, and then none counts. Leave only one.',
  'check.dmarc_invalid':
    'The DMARC record cannot be read. It is to begin with v=DMARC1; p=none, p=quarantine or p=reject. It says {record}',
  'check.dmarc_no_reports':
    'The DMARC record does not say where reports are to go. With reports you see whether your own letters are stopped, or somebody else sends in your name.',
  'check.dmarc_not_aligned':
    'DMARC wants SPF or DKIM to be of the sender’s domain. We do not sign for it, and bounces go to {envelope}. Make a DKIM key with lykta dkim new.',
  'check.bounces_read': 'Letters that come back are read, and addresses that do not exist are suspended.',
  'check.bounces_unread':
    'Letters that come back are not read, so addresses that do not exist get letters again and again. Set BOUNCE_ADDRESS and BOUNCE_IMAP_URL.',
  'check.mx_ok': 'Replies and bounces are taken by {server}.',
  'check.mx_missing':
    'The domain takes no mail: replies and bounces go nowhere, and many receivers refuse letters from it. Publish an MX record, such as the one below but with your mail server.',
  'check.mx_refuses':
    'The domain itself says that it takes no mail (an MX that is a dot). Then nobody can reply, and many receivers refuse letters from it.',
  'check.discreet_missing':
    '{count, plural, one {# series has} other {# series have}} no discreet sender. Whoever is to get letters in the discreet form then sees your ordinary address. Add one under Letters, Series.',
  'check.discreet_same':
    'The discreet sender is on the same domain as the association’s ordinary one, so the address says who you are. Choose a domain that says nothing.',
  'check.base_url_ok': 'The links in letters lead to {address}.',
  'check.base_url_here':
    'The links in letters lead to {address}, which nobody else can reach. Set BASE_URL to the address that people use.',
  'check.base_url_plain':
    'The links in letters lead to {address}, which is not encrypted. Without https no mail program unsubscribes for its user. Get a certificate and mend BASE_URL.',
  'check.base_url_names':
    'The link to unsubscribe shows the domain of the association’s sender, in discreet letters too. Choose a name for BASE_URL that does not say who you are.',
  'check.database_durable': 'What the database has saved is there after a power cut.',
  'check.database_not_durable':
    'The database is set so that what it saved may be lost at a power cut (fsync or synchronous_commit is off). Then letters may go out twice. Switch both on.',
  'check.clock_ok': 'This machine’s clock agrees with the database’s.',
  'check.clock_off': 'This machine’s clock is {seconds, number} seconds from the database’s. Set up time synchronisation (NTP) on both.',
  'check.time_zone': 'Times are those of {zone}.',
  'check.restored_held':
    'The database looks like a copy or a restored backup. Nothing is sent until somebody on the board has said that it is the real one.',
  'check.series_missing': 'There is no series yet, so there is no sender to check. Add one under Letters, Series.',
  'check.node_ok': 'Node.js {version} will do.',
  'check.node_old': 'Node.js {version} is too old. Install 20.19 or newer.',
  'check.data_folder_ok': 'The folder {folder} can be written to.',
  'check.data_folder_bad':
    'The folder {folder} cannot be written to. Give the account that runs Lykta the right to, or choose another with LYKTA_DATA.',
  'check.disk_ok': '{gigabytes, number} GB are free on the disk.',
  'check.disk_low': 'Only {gigabytes, number} GB are free on the disk. Make room before it runs out.',
  'check.disk_full': 'The disk is full. Make room: without it nothing can be saved or sent.',
  'check.settings_bad': 'The settings will not do: {reason}',
  'check.database_ok': 'The database answers and is of the right version.',
  'check.database_bad': 'The database cannot be used: {reason}',
  'check.migrations_pending':
    'The database is not up to date: {count, plural, one {# migration is} other {# migrations are}} left. The next start does them, or lykta migrate.',
  'check.queue_ok': 'The queue answers.',
  'check.queue_bad': 'The queue does not answer. No letters are sent until it does; check REDIS_URL.',
}
