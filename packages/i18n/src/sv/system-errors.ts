/** What is wrong with the installation itself, told to whoever runs it. */
export const systemErrors = {
  'error.configuration_invalid':
    'Inställningarna går inte att läsa: {settings}. Rätta dem i .env eller i miljön; README beskriver var och en.',
  'error.secret_invalid':
    'Nyckeln är inte giltig. LYKTA_SECRET ska vara minst 32 slumpade byte i base64url. Skapa en ny nyckel bara om inga brev har skickats.',
  'error.port_in_use': 'Port {port, number, ::group-off} används redan av ett annat program. Stäng det, eller välj en annan port med PORT.',
  'error.address_unusable': 'Lykta kan inte lyssna på {host}, port {port, number, ::group-off} ({reason}). Rätta HOST eller PORT.',
  'error.database_unavailable':
    'Databasen svarar inte, eller tappade förbindelsen. Kontrollera att den är igång och att DATABASE_URL stämmer, och försök igen. Inget är halvskrivet.',
  'error.database_refused': 'Databasen släpper inte in oss ({reason}). Kontrollera användare, lösenord och databasens namn i DATABASE_URL.',
  'error.database_full': 'Databasens disk är full. Frigör plats och försök igen. Inget är halvskrivet.',
  'error.file_unreadable': 'Filen {file} går inte att läsa ({reason}). Kontrollera namnet och att du får läsa den.',
  'error.data_folder_in_use':
    'En annan Lykta kör redan på mappen {folder} (process {pid, number, ::group-off}). Avsluta den först, eller välj en annan mapp med LYKTA_DATA.',
  'error.data_folder_not_writable':
    'Mappen {folder} går inte att skriva i. Ge dig rätt att skriva där, eller välj en annan mapp med LYKTA_DATA.',
  'error.data_folder_full':
    'Disken för {folder} är full. Frigör plats och starta igen. Det som redan var sparat finns kvar, och inget är halvskrivet.',
  'error.data_folder_wrong_version':
    'Databasen i {folder} är gjord av PostgreSQL {found}, men den här Lykta har {needed}. Ta en säkerhetskopia med den gamla versionen och läs in den i den nya.',
  'error.postgres_account_missing':
    'Som root behöver Lykta ett vanligt konto att köra databasen med, och hittar inget. Kör som vanlig användare, eller peka ut en egen databas med DATABASE_URL.',
  'error.postgres_failed':
    'Databasen gick inte att starta: {reason}. Försök igen; hjälper det inte, peka ut en egen databas med DATABASE_URL.',
  'error.postgres_not_for_this_system':
    'Den inbyggda databasen finns inte för det här systemet ({system}). Installera PostgreSQL 15 eller nyare och peka ut den med DATABASE_URL.',
  'error.database_newer_than_code':
    'Databasen är gjord av en nyare Lykta (migreringen {migration} är okänd här). Uppdatera Lykta; inget i databasen är ändrat.',
  'error.database_not_empty': 'Databasen i DATABASE_URL har redan andra tabeller än Lyktas. Välj en tom databas; inget är ändrat.',
  'error.migration_failed': 'Migreringen {migration} gick inte att göra: {reason}. Inget av den är kvar. Rätta felet och starta igen.',
  'error.queue_unavailable': 'Kön svarar inte just nu. Inget har gått förlorat. Försök igen om en stund.',
  'error.redis_url_invalid':
    'REDIS_URL går inte att tolka. Skriv redis://värd:6379, redis+sentinel://värd1,värd2?name=primär eller redis+cluster://värd1,värd2 (rediss för TLS).',
  'error.smtp_url_invalid':
    'Adressen till e-postservern går inte att läsa. Skriv smtp://användare:lösenord@server:587 eller smtps://…; specialtecken procentkodas.',
  'error.dkim_key_name_invalid':
    'Nyckelfilen {name} heter fel. Den ska heta väljare._domainkey.domän.pem, till exempel lykta1._domainkey.lyktan.example.pem. lykta dkim new gör en åt dig.',
  'error.dkim_key_invalid':
    'Nyckelfilen {name} går inte att läsa. Den ska innehålla en privat RSA- eller Ed25519-nyckel i PEM, utan lösenord. lykta dkim new gör en åt dig.',
  'error.dkim_key_too_short':
    'Nyckeln {name} är bara {bits, number, ::group-off} bitar, och ingen mottagare godtar den. Gör en ny med lykta dkim new.',
  'error.dkim_key_exists': 'Nyckeln {file} finns redan och är orörd. Välj ett annat namn med --selector.',
  'error.dkim_key_made': 'Nyckeln ligger i {file}. Publicera den här posten hos den som sköter domänens DNS, och starta sedan om Lykta:',
  'error.file_unwritable': 'Filen {file} går inte att skriva ({reason}). Ge dig rätt att skriva där, eller välj en annan mapp.',
  'error.duplicate_of_row': 'samma person som på rad {row, number, ::group-off}',
  'error.duplicate_of_member': 'samma person som medlem nummer {number, number, ::group-off}; inget nytt på raden',
} as const
