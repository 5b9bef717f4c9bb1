interface Row {
  address?: [street: string, postcode: string, city: string]
  form?: string
  language?: string
}

/** Has an e-mail address, unless there is one for the post. */
const row = (givenName: string, { address, form = 'Medlem', language = 'svenska' }: Row = {}): string => {
  const email = address ? '' : `${givenName.toLowerCase()}@mejl.example`
  return [givenName, 'Exempel', '070-1740605', email, ...(address ?? ['', '', '']), form, language, '1970', '2025-03-01', 'ja'].join(';')
}

/** Eight people who paid for 2026: one without e-mail, one who reads Arabic, one who only supports. Nobody could know what `Kontakt` is. */
export const membersOf2026 = [
  'Förnamn;Efternamn;Mobil;Kontakt;Gatuadress;Postnr;Ort;Medlemsform;Språk;Födelseår;Medlem sedan;Betalt 2026',
  row('Maja'),
  row('Siv'),
  row('Ulla', { address: ['Exempelgatan 7', '123 45', 'Exempelstad'] }),
  row('Karin'),
  row('Tyra'),
  row('Ebba'),
  row('Layla', { language: 'arabiska' }),
  row('Olle', { form: 'Stödmedlem' }),
].join('\r\n')
