import { z } from 'zod'
import { DomainError } from '../../errors.ts'
import { folded } from '../../text.ts'

/** What a column of a members file can hold; `paid:2026` is "paid for 2026". */
export const MemberField = z.union([
  z.enum([
    'number',
    'givenName',
    'familyName',
    'fullName',
    'birthYear',
    'email',
    'phone',
    'street',
    'postcode',
    'city',
    'country',
    'classId',
    'joinedOn',
    'language',
    'note',
  ]),
  z.templateLiteral(['paid:', z.string().regex(/^(19|20)\d\d$/)]),
])
export type MemberField = z.output<typeof MemberField>

/** Headers as people write them, in Swedish and English; compared by `folded`. */
const names: [MemberField, string][] = [
  ['number', 'medlemsnummer|medlemsnr|member number|membership number'],
  ['givenName', 'förnamn|tilltalsnamn|given name|first name|forename'],
  ['familyName', 'efternamn|släktnamn|family name|last name|surname'],
  ['fullName', 'namn|name|fullständigt namn|full name|medlem|member'],
  ['birthYear', 'födelseår|född|född år|birth year|year of birth|born'],
  ['email', 'e-post|epostadress|mejl|mejladress|mail|mailadress|email|e-mail|e-mail address'],
  ['phone', 'mobil|mobilnummer|mobiltelefon|telefon|telefonnummer|tel|tfn|phone|phone number|telephone|mobile|mobile phone|cell'],
  ['street', 'adress|gatuadress|postadress|gata|address|street|street address'],
  ['postcode', 'postnr|postnummer|postkod|postcode|post code|postal code|zip|zip code'],
  ['city', 'ort|postort|stad|city|town'],
  ['country', 'land|country|landskod|country code'],
  [
    'classId',
    'medlemsform|medlemstyp|medlemskategori|medlemsklass|typ|kategori|klass|membership|kind of membership|membership type|member type|type|class|category',
  ],
  [
    'joinedOn',
    'medlem sedan|medlem från|inträde|inträdesdatum|inträdesdag|gick med|member since|member from|joined|joined on|join date|start date',
  ],
  ['language', 'språk|language|modersmål'],
  ['note', 'anteckning|anteckningar|notering|kommentar|övrigt|note|notes|comment|comments'],
]
const fieldOf = new Map(names.flatMap(([field, words]) => words.split('|').map((word) => [folded(word), field] as const)))

/** "Betalt 2026", "Paid 2026", "Avgift 2026", "2026". */
const paidHeader = /^(?:betalt|betald|betalat|avgift|medlemsavgift|arsavgift|paid|fee|membershipfee)?((?:19|20)\d\d)$/

/** What each column holds by its header; null for one we do not know. Of two for the same field the first counts. */
export function detectColumns(header: string[]): (MemberField | null)[] {
  const taken = new Set<MemberField>()
  return header.map((text) => {
    const name = folded(text)
    const year = paidHeader.exec(name)?.[1]
    const field = year ? MemberField.parse(`paid:${year}`) : fieldOf.get(name)
    if (!field || taken.has(field)) return null
    taken.add(field)
    return field
  })
}

/** Throws `columns_missing`, with an issue for each, unless there is a name and a class. */
export function requireColumns(columns: (MemberField | null)[]): void {
  const has = (...fields: MemberField[]) => fields.some((field) => columns.includes(field))
  const issues = [
    ...(has('givenName', 'familyName', 'fullName') ? [] : [{ pointer: '/mapping', code: 'column_missing_name' }]),
    ...(has('classId') ? [] : [{ pointer: '/mapping', code: 'column_missing_class' }]),
  ]
  if (issues.length > 0) throw new DomainError('invalid', 'columns_missing', { issues })
}
