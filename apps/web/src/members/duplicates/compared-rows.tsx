import { formatPhone } from '@lykta/core/contacts'
import type { ComparedContact, Comparison, MergeField } from '@lykta/core/duplicates'
import type { MembershipClass } from '@lykta/core/memberships'
import { municipalityName } from '@lykta/core/municipalities'
import { formatDay, languageName, type Translate } from '@lykta/i18n'
import type { Child } from 'hono/jsx'
import { Link, List, Typed } from '../../ui/index.ts'
import { membershipWords } from './membership-words.ts'

/** Null where nothing is known. How she is protected is never said. */
export type Said = Child | null

interface ComparedRow {
  label: string
  first: Said
  second: Said
  differs: boolean
}

const fields = ['name', 'birthYear', 'email', 'phone', 'address', 'municipalityCode', 'language', 'note'] as const

/** What is said of either in one field, as people read it. */
export const textsOf = (t: Translate, field: MergeField, { first, second }: Comparison) => ({
  label: t(field === 'municipalityCode' ? 'duplicates.municipality' : `members.${field}`),
  first: fieldText(t, field, first),
  second: fieldText(t, field, second),
})

/** Everything that is known of both, a row a thing. */
export function comparedRows(t: Translate, comparison: Comparison, classes: MembershipClass[]): ComparedRow[] {
  const { first, second, differs } = comparison
  const row = (label: string, said: (side: ComparedContact) => Said): ComparedRow => ({
    label,
    first: said(first),
    second: said(second),
    differs: false,
  })
  return [
    ...fields.map((field) => ({ ...row(textsOf(t, field, comparison).label, typed(t, field)), differs: differs.includes(field) })),
    row(t('members.tags'), ({ contact }) => (contact.tags.length > 0 ? <Typed>{contact.tags.join(', ')}</Typed> : null)),
    row(t('members.membership'), (side) =>
      side.memberships.length > 0 ? <Memberships t={t} side={side} classes={classes} /> : t('duplicates.noMember'),
    ),
    row(t('safe.title'), ({ safeContact }) => (safeContact ? safeWords(t, safeContact) : null)),
    row(t('duplicates.letters'), ({ letters }) => (letters > 0 ? String(letters) : null)),
  ].filter((one) => one.first !== null || one.second !== null)
}

const typed = (t: Translate, field: MergeField) => (side: ComparedContact) => {
  const text = fieldText(t, field, side)
  return text && <Typed>{text}</Typed>
}

function fieldText(t: Translate, field: MergeField, { contact }: ComparedContact): string | null {
  switch (field) {
    case 'birthYear':
      return contact.birthYear === null ? null : String(contact.birthYear)
    case 'phone':
      return contact.phone && formatPhone(contact.phone)
    case 'address':
      return (
        [contact.street, [contact.postcode, contact.city].filter(Boolean).join(' '), contact.country].filter(Boolean).join(', ') || null
      )
    case 'municipalityCode':
      return contact.municipalityCode && municipalityName(contact.municipalityCode)
    case 'language':
      return languageName(contact.language, t.lang)
    default:
      return contact[field]
  }
}

const Memberships = ({ t, side, classes }: { t: Translate; side: ComparedContact; classes: MembershipClass[] }) => (
  <List
    items={side.memberships.flatMap((one) => [
      <Link href={`/members/${one.id}`}>{membershipWords(t, one, classes)}</Link>,
      ...one.periods.map(({ startsOn, endsOn, cause }) =>
        t('duplicates.period', {
          cause: t(`members.fees.cause.${cause}`),
          from: formatDay(t.lang, startsOn),
          to: formatDay(t.lang, endsOn),
        }),
      ),
    ])}
  />
)

const safeWords = (t: Translate, { channels, sender }: NonNullable<ComparedContact['safeContact']>): string =>
  [channels.map((channel) => t(`safe.channel.${channel}`)).join(', '), t(`safe.sender.${sender}`)].join('. ')
