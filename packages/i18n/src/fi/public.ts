import type { Messages } from '../messages.ts'
import type { publicPages as sv } from '../sv/public.ts'

export const publicPages: Messages<typeof sv> = {
  'public.title': 'Viestit',
  'public.unsubscribe.title': 'Lopeta kirjeiden saaminen',
  'public.unsubscribe.text': 'Haluatko lopettaa kirjeiden saamisen tähän sähköpostiosoitteeseen?',
  'public.unsubscribe.button': 'Kyllä, lopeta lähettäminen',
  'public.unsubscribe.done.title': 'Valmis',
  'public.unsubscribe.done.text': 'Et saa enää kirjeitä tähän osoitteeseen. Voit sulkea sivun.',
  'public.confirm.title': 'Vahvista osoitteesi',
  'public.confirm.text': 'Paina painiketta, jos haluat kirjeitä tähän sähköpostiosoitteeseen.',
  'public.confirm.button': 'Kyllä, haluan kirjeitä',
  'public.confirm.done.title': 'Kiitos',
  'public.confirm.done.text': 'Osoite on vahvistettu. Voit sulkea sivun.',
  'public.linkInvalid.title': 'Linkki ei toimi',
  'public.linkInvalid.text': 'Se on voinut katketa matkalla. Avaa kirjeen linkki uudelleen tai vastaa kirjeeseen, niin autamme.',
  'public.preferences.title': 'Valintasi',
  'public.preferences.language': 'Kirjeiden kieli',
  'public.preferences.saved': 'Valintasi on tallennettu.',
  'error.unknown': 'Jokin meni vikaan. Yritä hetken kuluttua uudelleen.',
  'error.required': 'Tämä kohta pitää täyttää.',
  'error.invalid_value': 'Tätä ei voi käyttää. Tarkista ja kirjoita uudelleen.',
  'error.invalid_email': 'Sähköpostiosoite ei näytä oikealta. Kirjoita se muodossa nimi@esimerkki.fi.',
  'error.rate_limited': 'Yrityksiä oli liian monta lyhyessä ajassa. Odota minuutti ja yritä uudelleen.',
}
