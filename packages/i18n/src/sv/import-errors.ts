/** `error.<code>` of files that are read in. */
export const importErrors = {
  'error.file_required': 'Välj en fil först.',
  'error.file_empty': 'Filen är tom.',
  'error.file_only_header': 'Filen har en rubrikrad men inga rader under den.',
  'error.file_too_big': 'Filen är för stor. Den får vara högst {megabytes, number} megabyte. Dela upp den.',
  'error.file_not_text': 'Filen är varken CSV eller Excel. Öppna den i kalkylprogrammet och spara den som .xlsx eller CSV.',
  'error.file_encrypted': 'Filen är låst med ett lösenord. Öppna den, spara den utan lösenord och läs in den filen.',
  'error.file_old_excel':
    'Det här är en Excelfil av den gamla sorten (.xls). Öppna den, välj Spara som och Excel-arbetsbok (.xlsx), och läs in den filen.',
  'error.file_not_workbook': 'Det här är ingen Excelfil, vad den än heter. Öppna den i kalkylprogrammet och spara den som .xlsx eller CSV.',
  'error.file_damaged': 'Excelfilen är trasig eller ofullständig. Öppna den i kalkylprogrammet, spara den på nytt och läs in den filen.',
  'error.file_swells': 'Filen blir orimligt stor när den packas upp, och läses därför inte. Kopiera raderna till en ny fil och läs in den.',
  'error.file_encoding_unclear': 'Å, ä och ö i filen är förvanskade. Spara den på nytt som CSV UTF-8.',
  'error.csv_no_header': 'Filen saknar rubrikrad. Första raden ska säga vad kolumnerna innehåller.',
  'error.csv_two_headers':
    'Också rad {row, number, ::group-off} ser ut som en rubrikrad. Ha en enda, överst i filen: ta bort den andra och läs in filen igen.',
  'error.csv_quote_open': 'Ett citattecken på rad {line, number, ::group-off} slutar aldrig. Rätta raden och försök igen.',
  'error.csv_too_many_rows': 'Filen har fler än {maximum, number} rader. Dela upp den.',
  'error.csv_too_many_columns': 'Filen har fler än {maximum, number} kolumner. Ta bort dem som inte behövs.',
  'error.csv_cell_too_long':
    'En ruta på rad {row, number, ::group-off} är för lång. Den får ha högst {maximum, number} tecken. Kanske slutar ett citattecken aldrig.',
  'error.columns_missing': 'Vi hittar inte de kolumner som behövs. Kontrollera rubrikerna i filen.',
  'error.column_missing_name': 'Ingen kolumn är namn. Säg vilken det är, eller kalla den Namn i filen.',
  'error.column_missing_class': 'Ingen kolumn säger vilken medlemsform det är. Säg vilken det är, eller kalla den Medlemstyp i filen.',
  'error.column_missing_email': 'Ingen kolumn är e-post. Kalla den E-post.',
  'error.column_mapped_twice': 'Två kolumner kan inte innehålla samma sak.',
  'error.too_many_cells': 'Raden har fler rutor än rubrikraden. Kanske finns ett skiljetecken i texten.',

  'error.municipality_without_members': 'En kommuns register kan inte ha medlemmar: det som en kommun har får vem som helst begära ut.',
  'error.upload_broken_off': 'Filen kom inte fram i sin helhet. Ingenting är inläst. Försök igen.',
  'error.import_not_found': 'Filen finns inte kvar. Den sparas högst ett dygn. Läs in den igen.',
  'error.import_busy': 'Filen håller redan på att läsas in, eller är inläst. Ladda om sidan.',
  'error.import_failed':
    'Något gick fel hos oss. Ingenting är inläst. Försök igen, och hör av dig till den som sköter Lykta om det händer en gång till.',
}
