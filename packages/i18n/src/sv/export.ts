/** Taking members out to a file. */
export const memberExport = {
  'export.title': 'Spara medlemmarna som fil',
  'export.button': 'Spara som fil',
  'export.lead': 'Filen har namn, medlemsform, kontaktuppgifter och betalda år. Den kan läsas in igen utan att något ändras.',
  'export.care':
    'En fil på en dator skyddas inte av Lykta. Spara den bara där andra inte kommer åt den, och ta bort den när den inte behövs.',
  'export.protected': 'Den som har skyddade personuppgifter står med namn, men utan adress, telefon och e-post.',
  'export.logged': 'I loggen står att du har sparat filen och hur många som står i den.',
  'export.which.all': 'Alla som är medlemmar i dag. De som har lämnat föreningen kommer inte med.',
  'export.which.filtered': 'Bara de som listan visar med det val du har gjort.',
  'export.format': 'Sorts fil',
  'export.format.xlsx': 'Excel (.xlsx)',
  'export.format.csv': 'CSV, för andra program',
  'export.save': 'Spara filen',
  'export.name': 'medlemmar-{day}',
  'export.yes': 'ja',
}
