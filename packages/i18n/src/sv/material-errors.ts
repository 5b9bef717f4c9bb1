/** What goes wrong with facts, materials and editions. */
export const materialErrors = {
  'error.fact_not_found': 'Uppgiften finns inte. Gå tillbaka till listan över fakta.',
  'error.fact_exists': 'Det finns redan en uppgift av det slaget med det namnet. Ändra den, eller välj ett annat namn.',
  'error.fact_kind_differs':
    'Den här uppgiften är {kind, select, phone {ett telefonnummer} hours {öppettider} web {en webbadress} other {ett förbund}} och kan inte bli något annat. Lägg till en ny.',
  'error.fact_unchanged': 'Så är det redan sedan {day}. Skriv det nya, eller välj en tidigare dag.',
  'error.time_invalid': 'Skriv tiderna som 9–12 eller 13.30–16. Flera tider skiljs med komma. Dygnet runt är 0–24.',
  'error.hours_overlap': 'Två av tiderna går in i varandra. Skriv dem så att den ena slutar innan den andra börjar.',

  'error.material_not_found': 'Materialet finns inte. Gå tillbaka till listan över material.',
  'error.material_exists': 'Det finns redan ett material med det namnet. Lägg en ny upplaga till det i stället.',
  'error.edition_not_found': 'Upplagan finns inte. Gå tillbaka till listan över material.',
  'error.edition_exists': 'Det finns redan en upplaga med den beteckningen på det språket. Välj en annan beteckning.',
  'error.fact_version_not_found': 'En av uppgifterna finns inte. Ladda om sidan och välj igen.',
  'error.fact_version_twice': 'Samma uppgift står två gånger. Välj den som är tryckt.',
  'error.edition_not_asked': 'På upplagan står inget gammalt av det slaget, så det finns inget att bestämma. Ladda om sidan.',
  'error.decision_required': 'Bestäm för minst en upplaga.',
  'error.edition_withdrawn_too_early': 'Upplagan fanns inte före {day}. Välj den dagen eller en senare.',
  'error.edition_valid_after_withdrawal': 'Upplagan är indragen från {day} och kan inte börja gälla senare än så.',
  'error.edition_withdrawn': 'Upplagan är redan indragen, från {day}. Ta den i bruk igen först.',
  'error.edition_not_withdrawn': 'Upplagan är inte indragen, så det finns inget att ta tillbaka.',
  'error.edition_recalled': 'Upplagan är redan återkallad, från {day}. Ta den i bruk igen först.',
  'error.edition_superseded_by_other': 'Välj en upplaga av samma material och på samma språk.',
  'error.edition_superseded_in_ring': 'Den upplagan ersätts själv av den här. Välj en senare.',
} as const
