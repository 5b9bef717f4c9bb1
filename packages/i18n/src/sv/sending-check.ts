/** What the check of the sending finds, and what to do about it. Also what `lykta doctor` says. */
export const sendingCheck = {
  'check.smtp_ok':
    'E-postservern {server} svarar{tls, select, yes {, krypterar} other {}} och {login, select, yes {godtar vårt lösenord} other {frågar inte efter lösenord}}.',
  'check.smtp_unavailable': '{reason} ({server})',
  'check.smtp_unencrypted':
    'Breven skickas okrypterade till e-postservern om den inte själv erbjuder något bättre. Ta bort requireTls=false ur SMTP_URL.',
  'check.smtp_local':
    'E-postservern är på den här datorn och skickar vidare därifrån. Hur den ser ut utifrån går inte att kontrollera härifrån: be den som sköter servern se över dess namn (PTR) och SPF.',
  'check.ptr_ok': 'Adressen {address} heter {name}, och namnet leder tillbaka dit.',
  'check.ptr_missing':
    'Adressen {address} saknar namn (PTR). Många mottagare avvisar brev från en sådan server. Be den som äger adressen, oftast serverns leverantör, att lägga in namnet.',
  'check.ptr_unconfirmed':
    'Adressen {address} heter {name}, men namnet leder inte tillbaka dit. Be den som sköter servern rätta det ena eller det andra.',
  'check.dns_silent':
    'Namnservern svarade inte om {name}, eller inte i tid. Försök igen; går det inte ändå är det något fel på nätet här eller på domänens namnservrar.',
  'check.spf_ok': 'SPF finns och släpper fram {server}.',
  'check.spf_missing':
    'SPF saknas. Då kan vem som helst skicka i domänens namn, och många mottagare avvisar breven. Publicera posten nedan. Har e-postleverantören en egen rad för SPF, använd den i stället.',
  'check.spf_several': 'Det finns {count, number} SPF-poster, och då gäller ingen. Slå ihop dem till en.',
  'check.spf_invalid': 'SPF-posten går inte att följa: ett ord är felstavat, eller något den hänvisar till finns inte. Den lyder {record}',
  'check.spf_too_long':
    'SPF-posten kräver fler än tio uppslag, och då gäller den inte. Ta bort sådant ni inte längre skickar genom. Den lyder {record}',
  'check.spf_open': 'SPF-posten låter vem som helst skicka i domänens namn. Avsluta den med ~all eller -all. Den lyder {record}',
  'check.spf_not_compared': 'SPF finns och går att läsa: {record}',
  'check.spf_without_server':
    'SPF finns, men nämner inte {server}. Skickar servern vidare från andra adresser kan det ändå vara rätt: fråga leverantören. Annars publicera posten nedan i stället för den som finns.',
  'check.dkim_ok': 'DKIM-nyckeln {name} är publicerad och stämmer med vår.',
  'check.dkim_no_key':
    'Lykta har ingen DKIM-nyckel för {domain}. Signerar e-postservern själv är det bra så, om den tar med List-Unsubscribe och List-Unsubscribe-Post. Annars gör lykta dkim new {domain} en nyckel.',
  'check.dkim_missing': 'Breven signeras med en nyckel som inte är publicerad, så ingen kan kontrollera dem. Publicera posten nedan.',
  'check.dkim_several': 'Det finns flera poster vid {name}, och då gäller kanske ingen. Låt bara den nedan vara kvar.',
  'check.dkim_revoked': 'Nyckeln vid {name} är återkallad. Publicera posten nedan, eller gör en ny nyckel.',
  'check.dkim_other_key': 'Vid {name} ligger en annan nyckel än vår, så signaturen underkänns. Byt till posten nedan.',
  'check.dkim_short': 'Nyckeln {name} är kortare än 2048 bitar. Gör en ny med lykta dkim new.',
  'check.dkim_testing': 'Nyckeln vid {name} är märkt som prov (t=y), och mottagare bortser då från den. Byt till posten nedan.',
  'check.dmarc_ok': 'DMARC finns och säger {policy}.',
  'check.dmarc_watching':
    'DMARC finns och säger {policy}: ingen stoppas, men rapporter kan komma. Skärp till quarantine när rapporterna visar att era egna brev går igenom.',
  'check.dmarc_missing': 'DMARC saknas. De stora mottagarna vill se en. Publicera posten nedan, med en adress som någon läser.',
  'check.dmarc_several': 'Det finns {count, number} DMARC-poster, och då gäller ingen. Låt bara en vara kvar.',
  'check.dmarc_invalid':
    'DMARC-posten går inte att läsa. Den ska börja med v=DMARC1; p=none, p=quarantine eller p=reject. Den lyder {record}',
  'check.dmarc_no_reports':
    'DMARC-posten säger inte vart rapporter ska skickas. Med rapporter syns det om era egna brev stoppas, eller om någon annan skickar i ert namn.',
  'check.dmarc_not_aligned':
    'DMARC kräver att SPF eller DKIM är för samma domän som avsändaren. Vi signerar inte för den, och studsar går till {envelope}. Gör en DKIM-nyckel med lykta dkim new.',
  'check.bounces_read': 'Brev som kommer tillbaka läses, och adresser som inte finns spärras.',
  'check.bounces_unread':
    'Brev som kommer tillbaka läses inte, så adresser som inte finns får brev igen och igen. Ställ in BOUNCE_ADDRESS och BOUNCE_IMAP_URL.',
  'check.mx_ok': 'Svar och studsar tas emot av {server}.',
  'check.mx_missing':
    'Domänen tar inte emot post: svar och studsar kommer ingenstans, och många mottagare avvisar brev därifrån. Publicera en MX-post, som den nedan men med er e-postserver.',
  'check.mx_refuses':
    'Domänen säger själv att den inte tar emot post (MX med en punkt). Då kan ingen svara, och många mottagare avvisar brev därifrån.',
  'check.discreet_missing':
    '{count, plural, one {# serie saknar diskret avsändare} other {# serier saknar diskret avsändare}}. Den som ska få brev i diskret form ser då er vanliga adress. Lägg till en under Brev, Serier.',
  'check.discreet_same':
    'Den diskreta avsändaren är på samma domän som föreningens vanliga, så adressen säger vilka ni är. Välj en domän som inte säger något.',
  'check.base_url_ok': 'Länkarna i breven leder till {address}.',
  'check.base_url_here': 'Länkarna i breven leder till {address}, dit ingen annan når. Sätt BASE_URL till adressen som folk använder.',
  'check.base_url_plain':
    'Länkarna i breven leder till {address}, som inte är krypterad. Utan https avbeställer inga e-postprogram åt mottagaren. Ordna ett certifikat och rätta BASE_URL.',
  'check.base_url_names':
    'Länken för att avbeställa visar samma domän som föreningens avsändare, också i diskreta brev. Välj ett namn för BASE_URL som inte säger vilka ni är.',
  'check.database_durable': 'Det som databasen har sparat finns kvar efter ett strömavbrott.',
  'check.database_not_durable':
    'Databasen är inställd så att det sparade kan försvinna vid ett strömavbrott (fsync eller synchronous_commit är av). Då kan brev gå ut två gånger. Slå på båda.',
  'check.clock_ok': 'Datorns klocka går som databasens.',
  'check.clock_off': 'Datorns klocka skiljer {seconds, number} sekunder från databasens. Ställ in tidssynkronisering (NTP) på båda.',
  'check.time_zone': 'Klockslag är de i {zone}.',
  'check.restored_held':
    'Databasen ser ut som en kopia eller en återläst säkerhetskopia. Inget skickas förrän någon i styrelsen har sagt att det är den riktiga.',
  'check.series_missing': 'Det finns ingen serie än, så det finns ingen avsändare att kontrollera. Lägg till en under Brev, Serier.',
  'check.node_ok': 'Node.js {version} duger.',
  'check.node_old': 'Node.js {version} är för gammalt. Installera 20.19 eller nyare.',
  'check.data_folder_ok': 'Mappen {folder} går att skriva i.',
  'check.data_folder_bad':
    'Mappen {folder} går inte att skriva i. Ge kontot som kör Lykta rätt att skriva där, eller välj en annan med LYKTA_DATA.',
  'check.disk_ok': 'Det finns {gigabytes, number} GB ledigt på disken.',
  'check.disk_low': 'Det finns bara {gigabytes, number} GB ledigt på disken. Frigör plats innan den tar slut.',
  'check.disk_full': 'Disken är full. Frigör plats: utan den kan inget sparas eller skickas.',
  'check.settings_bad': 'Inställningarna duger inte: {reason}',
  'check.database_ok': 'Databasen svarar och är av rätt version.',
  'check.database_bad': 'Databasen går inte att använda: {reason}',
  'check.migrations_pending':
    'Databasen är inte uppdaterad: {count, plural, one {# migrering} other {# migreringar}} återstår. Nästa start gör dem, eller lykta migrate.',
  'check.queue_ok': 'Kön svarar.',
  'check.queue_bad': 'Kön svarar inte. Brev skickas inte förrän den gör det; kontrollera REDIS_URL.',
} as const
