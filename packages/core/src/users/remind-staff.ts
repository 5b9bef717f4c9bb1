import { isPageLanguage, type PageLanguage } from '@lykta/i18n'
import type { Context } from '../context.ts'
import type { Role } from '../permissions.ts'

/** One of the association's own people who is to be told. */
export interface Colleague {
  id: string
  email: string
  /** Which she reads our mails in. */
  language: PageLanguage
  roles: Role[]
}

interface Reminding<Due> {
  /** Whom to tell: everybody with one of these. */
  roles: Role[]
  due: Due[]
  /** Tells one of one thing; false where she has been told before. */
  remind(due: Due, colleague: Colleague): Promise<boolean>
  /** Written down once for each thing that somebody was told of. */
  written(due: Due, staff: number): Promise<void>
}

/**
 * Tells each colleague of each thing that is due, and says of how many somebody was told. A mail that cannot be sent keeps nobody else's;
 * the first failure is thrown at the end.
 */
export async function remindStaff<Due>(ctx: Context, { roles, due, remind, written }: Reminding<Due>): Promise<number> {
  const rows = await ctx.db.user.findMany({
    where: { disabledAt: null, roles: { hasSome: roles } },
    select: { id: true, email: true, language: true, roles: true },
    orderBy: { id: 'asc' },
  })
  const staff = rows.map((row): Colleague => ({ ...row, language: isPageLanguage(row.language) ? row.language : 'sv' }))
  let reminded = 0
  const failures: unknown[] = []
  for (const one of due) {
    let told = 0
    for (const colleague of staff) {
      const sent = await remind(one, colleague).catch((failure: unknown) => void failures.push(failure))
      if (sent) told++
    }
    if (told > 0) await written(one, told)
    if (told > 0) reminded++
  }
  if (failures.length > 0) throw failures[0]
  return reminded
}
