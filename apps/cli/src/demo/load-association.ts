import type { Context, Day } from '@lykta/core'
import { addDays, daysBetween } from '@lykta/core'
import { createContact, importOrganisations, setSafeContact } from '@lykta/core/contacts'
import { type FeePolicy, makeClaims } from '@lykta/core/fees'
import { takeSnapshots } from '@lykta/core/goals'
import { importMembers, listMemberships } from '@lykta/core/memberships'
import { createSeries, listSeries, setUpSeries, updateSeries } from '@lykta/core/newsletters'
import { setUpAssociation, updateSettings } from '@lykta/core/settings'
import { createFirstUser, createUser } from '@lykta/core/users'
import { loadApplications } from './applications.ts'
import { outletsCsv, socialOfficesCsv } from './organisations.ts'
import { type DemoPerson, demoPeople } from './people.ts'

/** They may sign in; two for letters, because nobody approves her own, and one who only logs where cards were left. */
export const demoUsers = {
  office: { name: 'Olivia Kansli', email: 'olivia@lyktan.example', password: 'lykta-demo-kansli' },
  board: { name: 'Berit Styrelse', email: 'berit@lyktan.example', password: 'lykta-demo-styrelse' },
  volunteer: { name: 'Vilma Volontär', email: 'vilma@lyktan.example', password: 'lykta-demo-volontar' },
}

const sender = {
  senderName: 'Kvinnojouren Lyktan',
  discreetName: 'Olivia',
  senderAddress: 'brev@lyktan.example',
  discreetAddress: 'olivia@brevposten.example',
  replyTo: 'kansli@lyktan.example',
}

/** Numbers that look right and lead to nobody. */
const feePolicy: FeePolicy = {
  bankgiro: '9912346',
  swish: '1236901234',
  payeeName: null,
  ocr: { lengthDigit: true, length: null },
  daysToPay: 30,
  reminders: [{ days: -7 }, { days: 14 }],
  receipts: false,
}

/** Fills an empty database with a fictional association: people, outlets, offices and three who may sign in. */
export async function loadAssociation(ctx: Context, discreetUrl: string): Promise<Record<'officeId' | 'boardId' | 'volunteerId', string>> {
  await setUpAssociation(ctx, {
    associationName: 'Kvinnojouren Lyktan',
    website: 'https://lyktan.example',
    returnAddress: 'Box 99, 123 45 Exempelstad',
  })
  await updateSettings(ctx, { discreetUrl, feePolicy })
  await setUpSeries(ctx, sender)
  await createSeries(ctx, {
    ...sender,
    slug: 'news',
    labels: { sv: 'Nyhetsbrev', en: 'Newsletter', ar: 'نشرة إخبارية', fr: 'Lettre d’information', fi: 'Uutiskirje', es: 'Boletín' },
    template: 'members',
    legalBasis: 'opt_in',
    signUp: true,
    audience: { include: [{ subscribers: true }] },
  })
  const press = (await listSeries(ctx)).find(({ slug }) => slug === 'press-letter')
  const spokesperson = { name: 'Berit Styrelse', phone: '070-1740699', email: 'press@lyktan.example' }
  if (press) await updateSeries(ctx, { seriesId: press.id, spokesperson })
  const board = await createFirstUser(ctx, demoUsers.board)
  const office = await createUser(ctx, { ...demoUsers.office, roles: ['office'] })
  const volunteer = await createUser(ctx, { ...demoUsers.volunteer, roles: ['volunteer'] })
  await importMembers(ctx, { file: Buffer.from(membersCsv(ctx.clock.today())), apply: true, safeContactBasis: true })
  await takeSnapshots(ctx)
  await honourWishes(ctx)
  await createContact(ctx, knownTwice)
  // who has paid for this year is not asked; nothing is sent before somebody presses the button
  await makeClaims(ctx, { includeLapsed: true })
  await importOrganisations(ctx, { file: Buffer.from(outletsCsv), organisationKind: 'media_outlet', apply: true })
  await importOrganisations(ctx, { file: Buffer.from(socialOfficesCsv), organisationKind: 'social_office', apply: true })
  await loadApplications(ctx)
  return { officeId: office.id, boardId: board.id, volunteerId: volunteer.id }
}

/** Somebody of the list, as she wrote herself when she asked for letters. */
const knownTwice = {
  kind: 'person' as const,
  givenName: 'Marta',
  familyName: 'Lindgård',
  email: 'marta.lindgard+brev@mejl.example',
  phone: '070-1740605',
  note: 'Kommer gärna på föreläsningar',
  tags: ['föreläsning'],
}

/** The same list that an association would bring from its spreadsheet. */
function membersCsv(today: Day): string {
  const year = Number(today.slice(0, 4))
  const header = ['Förnamn', 'Efternamn', 'E-post', 'Mobil', 'Adress', 'Postnr', 'Ort', 'Medlemstyp', 'Språk', 'Född', 'Medlem sedan']
  const years = [0, 1, 2].map((back) => year - back)
  const rows = demoPeople().map((person, index) => [
    person.given,
    person.family,
    person.safe === 'post' ? '' : addressOf(person),
    `070-1740${605 + index}`,
    `Testgatan ${index + 1}`,
    '123 45',
    'Exempelstad',
    person.supporting ? 'Stödmedlem' : 'Medlem',
    person.language,
    bornIn(index, year),
    joinedOn(person, index, today),
    ...years.map((of, back) => (person.paid.includes(back) ? paidOn(of, index, today) : '')),
  ])
  return [[...header, ...years.map((of) => `Betalt ${of}`)], ...rows].map((cells) => cells.join(';')).join('\n')
}

const addressOf = ({ given, family }: DemoPerson) => {
  const plain = `${given}.${family}`
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z.]/g, '')
    .toLowerCase()
  return `${plain}@mejl.example`
}

/** One in eight has not told. */
const bornIn = (index: number, year: number): string => (index % 8 === 7 ? '' : String(year - 22 - ((index * 19) % 60)))

function joinedOn({ paid }: DemoPerson, index: number, today: Day): Day {
  const first = Number(today.slice(0, 4)) - Math.max(0, ...paid)
  return paidOn(first, index, today)
}

/** Spread over the days that the year has had so far. */
function paidOn(year: number, index: number, today: Day): Day {
  const start = `${year}-01-01`
  const days = year === Number(today.slice(0, 4)) ? daysBetween(start, today) : 240
  return addDays(start, Math.floor((days * ((index * 17) % 48)) / 48))
}

async function honourWishes(ctx: Context): Promise<void> {
  const wishes = new Map(demoPeople().map((person) => [`${person.given} ${person.family}`, person.safe]))
  for (let after: string | undefined; ; ) {
    const { items, next } = await listMemberships(ctx, { limit: 100, ...(after && { after }) })
    for (const { contactId, name } of items) {
      const wish = wishes.get(name)
      if (wish === 'discreet') await setSafeContact(ctx, { contactId, channels: ['email'], sender: 'alias', basis: 'asked' })
      if (wish === 'nothing') await setSafeContact(ctx, { contactId, channels: ['phone'], basis: 'asked' })
    }
    if (!next) return
    after = next
  }
}
