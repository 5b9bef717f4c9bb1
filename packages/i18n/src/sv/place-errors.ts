/** `error.<code>` of places and the lists they are read in from. */
export const placeErrors = {
  'error.place_not_found': 'Platsen finns inte. Sök upp den i listan över platser.',
  'error.place_exists': 'Det finns redan en plats med det namnet i samma kommun och på samma gata. Sök upp den, också bland de stängda.',
  'error.place_merged': 'Platsen är redan hopslagen med en annan. Öppna den platsen i stället.',
  'error.place_merged_into_this':
    'Den plats du vill behålla är redan hopslagen med den andra. Öppna den andra: där finns allt som har loggats.',
  'error.place_unchosen': 'Välj en plats.',
  'error.place_merge_same': 'Det är en och samma plats. Välj en annan att slå ihop den med.',
  'error.place_contact_not_organisation': 'En plats kan bara höra till en organisation, aldrig till en person.',
  'error.permission_day_unasked': 'Dagen hör till ett svar. Välj först vad platsen har svarat.',
  'error.municipality_unknown': 'Kommunen finns inte. Skriv dess namn eller fyra siffror, till exempel Solna eller 0184.',
  'error.place_is_home':
    'Det här ser ut som någons hem. En plats är alltid en organisations lokal. Ta bort lägenhetsnummer, c/o och liknande, eller låt bli att lägga in platsen.',
  'error.place_is_shelter': 'Ett skyddat boende får aldrig stå i registret. Ta bort det.',
  'error.identity_number': 'Det här ser ut som ett personnummer. Ta bort det.',
  'error.column_missing_municipality': 'Ingen kolumn är kommun. Säg vilken det är, eller kalla den Kommun i filen.',
  'error.municipality_disagrees': 'Kommunens namn och kommunkoden är olika kommuner. Rätta det ena.',
  'error.place_type_unknown': 'Vi känner inte igen typen. Skriv till exempel apotek, bibliotek eller vårdcentral.',
  'error.place_type_unsaid':
    'Raden säger inte vad det är för plats, och namnet avslöjar det inte. Lägg till en kolumn Typ, eller välj vad platserna är.',
  'error.place_permission_unclear': 'Vi förstår inte om platsen har sagt ja. Skriv ja, nej, frågat eller okänt.',
  'error.place_duplicate_of_row': 'samma plats som på rad {row, number, ::group-off}',
  'error.place_ambiguous': 'Det finns flera platser med det namnet i kommunen. Lägg till gatuadressen, så att vi vet vilken det är.',
} as const
