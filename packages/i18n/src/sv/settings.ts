/** What the association has said of itself. */
export const settings = {
  'settings.title': 'Inställningar',
  'settings.association': 'Föreningen',
  'settings.associationName': 'Namn',
  'settings.website': 'Webbplats',
  'settings.website.hint': 'Hela adressen, till exempel https://www.exempel.se',
  'settings.returnAddress': 'Dit posten kommer tillbaka',
  'settings.returnAddress.hint':
    'Helst en box, på en rad och utan föreningens namn: Box 99, 123 45 Stockholm. Skriv aldrig var ni finns. Står på kuvert bara till den som inte vill ha neutrala.',
  'settings.safeContactMonths': 'Hur länge gäller ett svar om säker kontakt?',
  'settings.months': 'månader',
  'settings.letters': 'Brevens språk och diskreta brev',
  'settings.discreet.text':
    'Den som inte vill att avsändaren syns får brevet i en form där inget nämner er. Före varje utskick kontrolleras att inget ord i det avslöjar er eller vad ni gör.',
  'settings.discreetUrl': 'Neutral adress till sidorna',
  'settings.discreetUrl.hint':
    'Dit leder länkarna i diskreta brev, till exempel https://brev.exempel.se. Domänen får inte säga vilka ni är, och måste leda hit. Utan den skickas inget brev diskret.',
  'settings.forbiddenWords': 'Ord som avslöjar er',
  'settings.forbiddenWords.hint':
    'Ett på varje rad: kortnamn, förkortning, husets namn, personer ni är kända genom. Föreningens namn, webbplats och avsändare kontrolleras ändå, och ord som kvinnojour och våld på sex språk.',
  'settings.fallbackLanguages': 'Språk i stället',
  'settings.fallbackLanguages.hint':
    'Den som läser ett språk som brevet saknar får det på det första av de här som finns. Skriv koderna i ordning med komma emellan: sv, en.',
  'settings.goals': 'Mål',
  'settings.goals.link': 'Sätt och ändra mål',
  'settings.sending': 'Takten i utskicken',
  'settings.lettersPerHour': 'Högst så många brev i timmen',
  'settings.lettersPerHour.hint': 'Det ditt webbhotell tillåter, till exempel 300. Lämna tomt om det inte finns någon gräns.',
  'settings.lettersPerSecond': 'Högst så många brev i sekunden',
  'settings.lettersUnit': 'brev',
  'settings.sending.note': 'Gränsen gäller alla utskick tillsammans. Breven går jämnt fördelade, inte i klump.',
  'settings.save': 'Spara',
  'settings.done.association': 'Uppgifterna är sparade.',
  'settings.done.sending': 'Takten är sparad. Den gäller inom några sekunder.',
  'settings.done.letters': 'Uppgifterna om diskreta brev är sparade.',
}
