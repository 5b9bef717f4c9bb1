import { type ListMemberships, membershipStatuses } from '@lykta/core/memberships'
import { isLanguage } from '@lykta/i18n'
import type { z } from 'zod'

/** What the list is narrowed to and sorted by, as it stands in the address. */
export interface ListQuery {
  class?: string
  status?: string
  language?: string
  /** `unpaid:2026` or `paid:2026`. */
  fee?: string
  sort?: 'number' | 'joinedOn'
  /** A name that is searched for, sealed. */
  found?: string
  /** Where the page before ended, sealed: it holds a name. */
  after?: string
}

/** The parts of the address that say something; what does not is left out, so that a broken link shows the whole list. */
export function readListQuery(query: Record<string, string>): ListQuery {
  const { class: classId, status, language, fee, sort, found, after } = query
  return {
    ...(classId && /^[a-z][a-z_]{0,39}$/.test(classId) && { class: classId }),
    ...(membershipStatuses.some((known) => known === status) && { status }),
    ...(language && isLanguage(language) && { language }),
    ...(fee && /^(un)?paid:(19|20)\d\d$/.test(fee) && { fee }),
    ...((sort === 'number' || sort === 'joinedOn') && { sort }),
    ...(found && { found }),
    ...(after && { after }),
  }
}

/** The same as `listMemberships` wants it. */
export function verbInput({ class: classId, status, language, fee, sort }: ListQuery): z.input<typeof ListMemberships> {
  const [kind, year] = fee?.split(':') ?? []
  const known = membershipStatuses.find((one) => one === status)
  return {
    ...(classId && { classId }),
    ...(known && { status: known }),
    ...(language && { language }),
    ...(year && (kind === 'paid' ? { paidYear: year } : { unpaidYear: year })),
    ...(sort && { sort }),
  }
}
