import type { Context } from '../context.ts'
import { audienceSql, type LetterHolder, unwantedReason } from '../mailing/index.ts'
import { toSeries } from '../newsletters/series/queries.ts'
import type { Series } from '../newsletters/series/schemas.ts'
import { readSettings } from '../settings/queries.ts'

/** A series that somebody may have or leave. */
export interface Choice {
  series: Series
  /** Whether letters of it go to her. */
  on: boolean
}

/**
 * What a contact can choose among: the series whose letter she came from, those she is meant for now or has said something
 * of, and those that anybody may have. Notices are no choice.
 */
export async function choicesOf(ctx: Context, { contactId, seriesId }: LetterHolder): Promise<Choice[]> {
  const { membershipPolicy: policy } = await readSettings(ctx)
  const choices: Choice[] = []
  for (const series of await selectable(ctx)) {
    const basis = { seriesId: series.id, day: ctx.clock.today(), policy }
    const [row] = await ctx.db.$queryRaw<{ kind: 'person' | 'organisation'; concerned: boolean; on: boolean }[]>`
      SELECT c.kind::text AS kind, (sub.state IS NOT NULL OR ${audienceSql(series.audience, basis)}) AS concerned,
        ${unwantedReason({ legalBasis: series.legalBasis, seriesId: series.id })} IS NULL AS "on"
      FROM contact c LEFT JOIN subscription sub ON sub.contact_id = c.id AND sub.series_id = ${series.id}::uuid
      WHERE c.id = ${contactId}::uuid`
    if (!row) continue
    const hers = series.signUp || series.id === seriesId || (row.concerned && reaches(row.kind, series.audience))
    if (hers) choices.push({ series, on: row.on })
  }
  return choices
}

/** What a link that is nobody's shows: the choices of somebody who never made one. */
export async function anybodysChoices(ctx: Context): Promise<Choice[]> {
  const series = await selectable(ctx)
  return series
    .filter(({ legalBasis, signUp, audience }) => signUp || (legalBasis === 'opt_out' && reaches('person', audience)))
    .map((one) => ({ series: one, on: one.legalBasis === 'opt_out' }))
}

async function selectable(ctx: Context): Promise<Series[]> {
  const rows = await ctx.db.series.findMany({ where: { legalBasis: { not: 'notice' } }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
  return rows.map(toSeries)
}

/** Whether the audience can hold somebody of that kind at all: who has said no to everything has also said it to these. */
const reaches = (kind: 'person' | 'organisation', { include }: Series['audience']): boolean =>
  include.some(({ organisationKinds, classes, roles }) =>
    kind === 'person' ? !organisationKinds?.length : !classes?.length && !roles?.length,
  )
