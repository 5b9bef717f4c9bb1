/** `error.<code>` of letters: what is wrong and what to do about it. Problems of the check and reasons to wait are among them. */
export const newsletterErrors = {
  'error.newsletter_not_found': 'Brevet finns inte. Det kan ha fått en annan adress: sök det i listan.',
  'error.series_not_found': 'Välj vilken serie brevet hör till.',
  'error.newsletter_wrong_state':
    '{state, select, draft {Brevet är ett utkast} submitted {Brevet väntar på godkännande} approved {Brevet är redan godkänt} scheduled {Brevet är redan tidsbestämt} held {Brevet är stoppat och väntar på besked} sending {Brevet skickas redan} paused {Utskicket är redan pausat} sent {Brevet är redan skickat} cancelled {Brevet är inställt} other {Brevet har kommit vidare}} och kan inte {action, select, edit {ändras} submit {lämnas in} approve {godkännas} return {göras om till utkast} send {skickas en gång till} schedule {tidsbestämmas} pause {pausas} resume {fortsätta} cancel {ställas in} settle {avgöras} print {skrivas ut} other {ändras}} nu. Ladda om sidan för att se läget.',
  'error.newsletter_changed_elsewhere': 'Någon annan har ändrat brevet sedan du öppnade det. Läs det en gång till innan du går vidare.',
  'error.approval_needs_another':
    'Du har själv lämnat in eller ändrat brevet. Be någon annan i styrelsen eller på kontoret att läsa och godkänna det.',
  'error.letter_not_ready': 'Något saknas innan brevet kan gå vidare.',
  'error.scheduled_in_past': 'Den tiden har redan varit. Välj en senare.',
  'error.invalid_time': 'Skriv dag och klockslag, som 2027-03-24 10:00.',
  'error.test_needs_user': 'Ett provbrev går till den som är inloggad. Logga in och försök igen.',
  'error.image_too_large': 'Bilden är för stor. Välj en på högst {maximum, number} MB, eller gör den mindre.',
  'error.image_unknown_type':
    'Det där är ingen bild vi kan skicka. Välj en PNG, JPEG, GIF eller WebP. En bild från en telefon kan behöva sparas som JPEG först.',
  'error.image_too_many_pixels': 'Bilden har fler än {maximum, number} miljoner bildpunkter. Gör den mindre och försök igen.',
  'error.image_broken': 'Bilden går inte att läsa. Filen kan vara skadad: öppna den, spara den på nytt och försök igen.',
  'error.image_not_found': 'Bilden finns inte längre. Lägg till den igen.',
  'error.series_slug_taken': 'Det finns redan en serie med det namnet. Välj ett annat.',
  'error.invalid_due_day': 'Skriv dagarna som månad-dag, till exempel 04-15.',
  'error.invalid_language': 'Det språket känner vi inte till.',
  'error.audience_group_empty': 'Säg vilka gruppen är.',
  'error.installation_not_held': 'Det här är redan den riktiga, och inget är stoppat. Ladda om sidan.',
  'error.mail_refused': 'E-postservern svarar inte. Kontrollera att den är igång och att adressen till den är rätt.',
  'error.mail_timeout': 'E-postservern svarar för långsamt.',
  'error.mail_dns': 'E-postserverns namn går inte att hitta. Kontrollera stavningen i inställningarna.',
  'error.mail_tls': 'Den säkra förbindelsen till e-postservern går inte att lita på. Be den som sköter servern se över certifikatet.',
  'error.mail_no_tls':
    'E-postservern kan inte kryptera förbindelsen. Be den som sköter servern slå på STARTTLS, eller byt server. Utan kryptering skickas inget.',
  'error.mail_certificate_expired':
    'E-postserverns certifikat har gått ut, eller datorns klocka går fel. Be den som sköter servern förnya certifikatet.',
  'error.mail_certificate_name':
    'E-postserverns certifikat gäller ett annat namn. Skriv serverns riktiga namn i inställningarna, eller be den som sköter servern.',
  'error.mail_certificate_untrusted':
    'E-postserverns certifikat är utfärdat av någon som vi inte känner till. Be den som sköter servern om ett riktigt certifikat.',
  'error.mail_auth': 'E-postservern godtar inte vårt användarnamn eller lösenord. Rätta det i inställningarna.',
  'error.mail_sender':
    'E-postservern låter oss inte skicka från den här avsändaren. Ändra seriens avsändare, eller be den som sköter servern.',
  'error.mail_busy': 'E-postservern tar inte emot fler just nu.',
  'error.mail_other': 'E-postservern tar inte emot brev just nu.',
  'error.mail_deferred': 'Servern tog inte emot provbrevet nu: {response}. Försök igen om en stund.',
  'error.mail_rejected': 'Servern avvisade provbrevet: {response}.',
  'error.mail_uncertain': 'Förbindelsen bröts. Titta i din inkorg om provbrevet kom fram innan du försöker igen.',
  'error.letter_empty': 'Brevet är tomt. Skriv något.',
  'error.subject_missing': 'Ämnet saknas på {language}.',
  'error.merge_field_unknown': 'Det finns inget fält som heter {field}. Välj ett i menyn Fält.',
  'error.merge_field_in_link': 'En länk kan inte ha ett fält i sig. Skriv hela adressen.',
  'error.image_missing': 'En bild är inte vald. Välj en eller ta bort delen.',
  'error.image_without_alt': 'En bild saknar beskrivning för den som inte ser den. Beskriv den, eller kryssa för att den bara är pynt.',
  'error.subject_long': 'Ämnet är {length, number} tecken. Många inkorgar visar högst {shown, number}: säg det viktigaste först.',
  'error.preheader_missing': 'Raden under ämnet är tom. Då visar inkorgen det som råkar stå först i brevet.',
  'error.preheader_repeats': 'Raden under ämnet säger samma sak som ämnet. Skriv något som lockar till läsning.',
  'error.preheader_long': 'Raden under ämnet är {length, number} tecken. Många inkorgar visar högst {shown, number}.',
  'error.link_broken': 'En länk är felskriven: {link}. Skriv den som [ord](https://www.exempel.example).',
  'error.link_insecure': 'En länk börjar med http och kan läsas av andra på vägen: {link}. Skriv https om sidan klarar det.',
  'error.button_without_label': 'Det står inget på knappen. Skriv vart den leder.',
  'error.block_empty': 'En del av brevet är tom. Skriv något i den, eller ta bort den.',
  'error.event_past': 'En händelse ligger bakåt i tiden: {when}.',
  'error.mail_too_large':
    'Brevet med bilderna är {kilobytes, number} kB. Det tar tid att öppna på en telefon; ta bort en bild eller välj mindre.',
  'error.audience_empty': 'Ingen får brevet. Se varför under Mottagare.',
  'error.language_missing': 'Text saknas på {language}.',
  'error.language_falls_back':
    '{count, plural, one {# mottagare läser} other {# mottagare läser}} {language} men får brevet på {fallback}. Skriv det på {language} också.',
  'error.letter_too_large': 'Brevet är {kilobytes, number} kB. Över 102 kB visar Gmail bara början; korta det.',
  'error.template_invalid':
    'Brevets mall {template} har ett fel i filen {file}, rad {line}: {detail}. Be den som sköter mallarna rätta den.',
  'error.link_missing': 'Knappen leder ingenstans. Skriv vart den ska leda, eller ta bort den.',
  'error.template_unknown': 'Brevets mall finns inte. Välj en annan för serien.',
  'error.discreet_address_missing':
    'Några ska få brevet diskret, men serien har ingen diskret avsändaradress. Lägg till en under Serier, på en domän som inte säger vilka ni är. Eller utelämna dem.',
  'error.discreet_url_missing':
    'Några ska få brevet diskret, men länkarna i det skulle gå till er vanliga adress. Skriv en neutral adress till sidorna under Inställningar. Eller utelämna dem.',
  'error.discreet_sender_reveals': 'Den diskreta avsändaren avslöjar vilka ni är: ”{word}”. Byt namn eller adress under Serier.',
  'error.discreet_url_reveals': 'Den neutrala adressen till sidorna avslöjar vilka ni är: ”{word}”. Byt den under Inställningar.',
  'error.discreet_reveals':
    '”{word}” avslöjar vem brevet är från, och då kan det inte skickas diskret. Skriv om stället, använd fältet Föreningens namn, eller utelämna dem som ska ha brevet diskret.',
  'error.discreet_name_word': '”{word}” ingår i föreningens namn. Avslöjar det vem brevet är från, så skriv om stället.',
  'error.press_audience_too_wide': 'Ett pressbrev går bara till redaktioner, socialkontor och kommuner. Ta bort de andra ur målgruppen.',
  'error.notice_audience_too_wide':
    'En kallelse går även till dem som har avbeställt breven. Därför får den bara gå till medlemmar med rösträtt. Ta bort de andra ur målgruppen, eller använd en annan serie.',
  'error.press_not_notice': 'Ett pressbrev måste gå att avbeställa. Välj en annan laglig grund.',
  'error.spokesperson_needs_press': 'Bara en pressserie har en talesperson.',
  'error.spokesperson_missing': 'Serien har ingen presskontakt. Lägg till en under Serier, så att redaktionerna vet vem de ska ringa.',
  'error.embargo_needs_press': 'Bara pressbrev kan ha embargo.',
  'error.letter_under_embargo': 'Brevet har embargo och kan inte bli offentligt förrän det är slut.',
  'error.embargo_in_past': 'Den tiden har redan varit. Välj en senare, eller ta bort embargot.',
  'error.post_nothing_to_print': 'Det finns inget att skriva ut. Allt är postat, eller så har de som väntade sagt nej sedan dess.',
  'error.post_nothing_printed': 'Inget är utskrivet än. Hämta breven först.',
  'error.posted_letter_not_found': 'Brevet finns inte bland dem som är postade.',
  'error.print_failed': 'Utskriften kunde inte göras. Prova igen; hjälper det inte kan en bild i brevet vara trasig.',
}
