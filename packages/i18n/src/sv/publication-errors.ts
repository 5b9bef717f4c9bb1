/** What goes wrong with files, the public page, orders of printed copies and shares. */
export const publicationErrors = {
  'error.publication_not_found': 'Filen finns inte, eller visas inte längre.',
  'error.publication_too_large':
    'Filen är för stor. Den får vara högst {megabytes, number} MB, så att den går att hämta med en telefon. Spara den för webben, med mindre bilder.',
  'error.publication_unknown_type': 'Filen är varken PDF eller EPUB. Öppna den i programmet där den är gjord, och spara den som PDF.',
  'error.publication_incomplete': 'Filen är avklippt: slutet fattas. Spara den på nytt och försök igen.',
  'error.public_without_file': 'Upplagan har ingen fil att läsa. Lägg till filen först.',
  'error.orderable_never_printed': 'Upplagan är aldrig tryckt och kan inte beställas. Skriv först in dagen då den trycktes.',
  'error.shelf_edition_withdrawn': 'Upplagan är indragen och kan inte visas. Välj en som delas ut.',
  'error.copy_request_not_found': 'Beställningen finns inte. Gå tillbaka till listan.',
  'error.copy_request_handled': 'Någon annan har redan tagit hand om beställningen. Ladda om sidan.',
  'error.copies_none_sent': 'Skriv hur många som skickades av minst ett material. Skickades inget, avslå beställningen.',
  'error.edition_not_requested': 'Den upplagan finns inte med i beställningen.',
  'error.edition_twice': 'Samma upplaga står två gånger. Lägg ihop antalen.',
  'error.holder_required': 'Välj förrådet som exemplaren skickades från.',
  'error.holder_twice': 'Samma utgivare står två gånger. Lägg ihop delarna.',
  'error.parts_invalid': 'Skriv delarna som hela tal, till exempel 1 eller 3.',
  'error.shares_of_one': 'En enda utgivare har inget att dela. Skriv delar för minst två, eller töm alla.',
  'error.shares_own_twice': 'Bara ett av era förråd kan stå för er del. Töm det andra.',
  'error.share_holder_unfit': 'Bara samarbetsparter och ett eget förråd kan vara utgivare, inte en volontärs väska.',
} as const
