/** The frame around every page of the staff. */
export const shell = {
  'shell.nav': 'Huvudmeny',
  'shell.nav.dashboard': 'Översikt',
  'shell.nav.members': 'Medlemmar',
  'shell.nav.newsletters': 'Brev',
  'shell.nav.plan': 'Plan',
  'shell.nav.settings': 'Inställningar',
  'shell.account': 'Ditt konto',
  'shell.signOut': 'Logga ut',
  'shell.signedInAs': 'Inloggad som {name}',
  'shell.home': 'Lykta, till översikten',
  'shell.footer': 'Alla här är bundna av tystnadslöfte. Varje visning av en persons uppgifter antecknas.',
  'shell.noTracking': 'Lykta spårar ingen och hämtar ingenting från andra.',
}
