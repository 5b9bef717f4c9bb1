import { Prisma } from '@lykta/db'
import type { Context } from '../../context.ts'
import { DomainError } from '../../errors.ts'
import { requireAudience } from './audience-rules.ts'
import type { Series } from './schemas.ts'

type Ruled = Pick<Series, 'press' | 'legalBasis' | 'audience' | 'spokesperson'>

/** Throws what a series of its kind cannot be: a press letter that nobody can refuse, a notice to the whole town. */
export async function requireSeriesRules(ctx: Pick<Context, 'db'>, series: Ruled): Promise<void> {
  const { press, legalBasis, spokesperson, audience } = series
  if (press && legalBasis === 'notice') throw new DomainError('unprocessable', 'press_not_notice', { pointer: '/legalBasis' })
  if (spokesperson && !press) throw new DomainError('unprocessable', 'spokesperson_needs_press', { pointer: '/spokesperson' })
  await requireAudience(ctx, series, audience)
}

/** Prisma tells an absent value from a JSON null; we have only the former. */
export const spokespersonColumn = (spokesperson: Series['spokesperson']) => spokesperson ?? Prisma.DbNull
