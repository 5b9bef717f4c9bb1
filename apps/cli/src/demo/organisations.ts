/** Fictional newsrooms. */
export const outletsCsv = `name;medium;email
Exempelbladet;dagstidning;debatt@exempelbladet.example
Västerkuriren;lokaltidning;redaktion@vasterkuriren.example
Förortsposten;lokaltidning;tips@forortsposten.example
Mälarnytt;dagstidning;insandare@malarnytt.example
Radio Lanternan;radio;redaktionen@radiolanternan.example
Kanal Norra;tv;nyheter@kanalnorra.example
Studentbladet Fyren;studenttidning;fyren@studentbladet.example
Byrån Telegram;nyhetsbyrå;desken@byrantelegram.example
`

export const districts = [
  'Ekstad',
  'Norrvik',
  'Sörby',
  'Lillåker',
  'Hamnviken',
  'Björkäng',
  'Stenfors',
  'Ängsholm',
  'Kvarnsjö',
  'Lundaby',
  'Fagerö',
  'Tallmo',
]

/** Fictional social offices. */
export const socialOfficesCsv = [
  'municipality;office;email',
  ...districts.map((name) => `${name};Socialkontoret ${name};socialkontoret@${plain(name)}.example`),
].join('\n')

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
