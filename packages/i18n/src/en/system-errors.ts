import type { Messages } from '../messages.ts'
import type { systemErrors as sv } from '../sv/system-errors.ts'

export const systemErrors: Messages<typeof sv> = {
  'error.configuration_invalid':
    'These settings cannot be read: {settings}. Mend them in .env or in the environment; the README describes each.',
  'error.secret_invalid':
    'The key is not valid. LYKTA_SECRET must be at least 32 random bytes in base64url. Make a new key only if no letter was sent.',
  'error.port_in_use': 'Another program uses port {port, number, ::group-off}. Close it, or choose another port with PORT.',
  'error.address_unusable': 'Lykta cannot listen on {host}, port {port, number, ::group-off} ({reason}). Mend HOST or PORT.',
  'error.database_unavailable':
    'The database does not answer, or the connection was lost. Check that it runs and that DATABASE_URL is right, and try again. Nothing is half written.',
  'error.database_refused':
    'The database does not let us in ({reason}). Check the user, the password and the name of the database in DATABASE_URL.',
  'error.database_full': 'The database’s disk is full. Free some space and try again. Nothing is half written.',
  'error.file_unreadable': 'The file {file} cannot be read ({reason}). Check its name, and that you may read it.',
  'error.data_folder_in_use':
    'Another Lykta already runs on the folder {folder} (process {pid, number, ::group-off}). End that one first, or choose another folder with LYKTA_DATA.',
  'error.data_folder_not_writable':
    'The folder {folder} cannot be written to. Give yourself the right to, or choose another folder with LYKTA_DATA.',
  'error.data_folder_full':
    'The disk that holds {folder} is full. Free some space and start again. What was saved is still there, and nothing is half written.',
  'error.data_folder_wrong_version':
    'The database in {folder} was made by PostgreSQL {found}; this Lykta has {needed}. Back it up with the old version and restore it in the new one.',
  'error.postgres_account_missing':
    'As root, Lykta needs an ordinary account to run the database with, and finds none. Run it as an ordinary user, or name a database of your own with DATABASE_URL.',
  'error.postgres_failed':
    'The database could not be started: {reason}. Try again; if that does not help, name a database of your own with DATABASE_URL.',
  'error.postgres_not_for_this_system':
    'There is no built-in database for this system ({system}). Install PostgreSQL 15 or newer and name it with DATABASE_URL.',
  'error.database_newer_than_code':
    'A newer Lykta made this database (the migration {migration} is unknown here). Update Lykta; nothing in the database was changed.',
  'error.database_not_empty': 'The database in DATABASE_URL has other tables than Lykta’s. Choose an empty one; nothing was changed.',
  'error.migration_failed': 'The migration {migration} could not be done: {reason}. Nothing of it is left. Mend the fault and start again.',
  'error.queue_unavailable': 'The queue does not answer right now. Nothing is lost. Try again in a moment.',
  'error.redis_url_invalid':
    'REDIS_URL cannot be read. Write redis://host:6379, redis+sentinel://host1,host2?name=primary or redis+cluster://host1,host2 (rediss for TLS).',
  'error.smtp_url_invalid':
    'The address of the mail server cannot be read. Write smtp://user:password@server:587 or smtps://…; percent-encode special characters.',
  'error.dkim_key_name_invalid':
    'The key file {name} has the wrong name. It is to be selector._domainkey.domain.pem, such as lykta1._domainkey.lyktan.example.pem. lykta dkim new makes one.',
  'error.dkim_key_invalid':
    'The key file {name} cannot be read. It is to hold a private RSA or Ed25519 key in PEM, without a password. lykta dkim new makes one.',
  'error.dkim_key_too_short':
    'The key {name} has only {bits, number, ::group-off} bits, and no receiver accepts it. Make a new one with lykta dkim new.',
  'error.dkim_key_exists': 'The key {file} is there already and was left alone. Choose another name with --selector.',
  'error.dkim_key_made': 'The key is in {file}. Publish this record with whoever runs the DNS of the domain, then restart Lykta:',
  'error.file_unwritable': 'The file {file} cannot be written ({reason}). Give yourself the right to, or choose another folder.',
  'error.duplicate_of_row': 'the same person as in row {row, number, ::group-off}',
  'error.duplicate_of_member': 'the same person as member number {number, number, ::group-off}; nothing new in the row',
}
