/** What goes wrong with rounds and reports of printed material. */
export const roundErrors = {
  'error.round_not_found': 'Rundan finns inte. Gå tillbaka till listan över rundor.',
  'error.round_closed': 'Runda {number} är avslutad. Logga besöket för sig i stället.',
  'error.round_without_places': 'Kryssa i minst en plats.',
  'error.round_too_long': 'En runda kan ha högst 60 platser. Dela upp den på flera.',
  'error.round_places_gone': 'En eller flera av platserna är stängda eller vill inte ha material. Ladda om sidan och välj igen.',
  'error.round_places_taken': 'En eller flera av platserna står redan på runda {number}. Ta bort dem, eller avsluta den rundan först.',
  'error.not_on_round': 'Platsen står inte på rundan. Ladda om sidan och försök igen.',
  'error.stop_entered': 'Någon har redan fört in något annat för den här platsen. Ta tillbaka det besöket först om det är fel.',
  'error.report_too_long': 'En rapport kan omfatta högst {maximum, number} år. Välj en kortare tid.',
  'error.report_days_reversed': 'Sista dagen ligger före den första. Byt plats på dem.',
}
