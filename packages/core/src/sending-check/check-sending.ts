import type { Context } from '../context.ts'
import { sendingIsHeld } from '../installation/index.ts'
import { listSeries } from '../newsletters/index.ts'
import { requirePermission } from '../permissions.ts'
import { checkDatabase } from './check-database.ts'
import { checkBaseUrl, domainOf, organisation } from './check-links.ts'
import { type Finding, finding } from './finding.ts'
import type { SenderDomain, SendingInspector } from './inspector.ts'

type Series = Awaited<ReturnType<typeof listSeries>>[number]

/** Looks at everything that decides whether letters leave and arrive, and says of each what is missing. Changes nothing. */
export async function checkSending(
  ctx: Context,
  { inspector, baseUrl }: { inspector: SendingInspector; baseUrl: string },
): Promise<Finding[]> {
  requirePermission(ctx, 'settings:read')
  const series = await listSeries(ctx)
  const [outside, database] = await Promise.all([inspector.inspect(senderDomains(series)), checkDatabase(ctx)])
  return [
    ...((await sendingIsHeld(ctx)) ? [finding('database', '', 'restored_held')] : []),
    ...(series.length === 0 ? [finding('domain', '', 'series_missing')] : []),
    ...outside,
    ...discreetFindings(series),
    ...checkBaseUrl(baseUrl, ownDomains(series)),
    ...database,
  ]
}

const ownDomains = (series: Series[]): string[] => [...new Set(series.map(({ senderAddress }) => domainOf(senderAddress)))]

function senderDomains(series: Series[]): SenderDomain[] {
  const own = ownDomains(series)
  const discreet = new Set(series.flatMap(({ discreetAddress }) => (discreetAddress === null ? [] : [domainOf(discreetAddress)])))
  return [
    ...own.map((domain) => ({ domain, topic: 'domain' as const })),
    ...[...discreet].filter((domain) => !own.includes(domain)).map((domain) => ({ domain, topic: 'discreet' as const })),
  ]
}

/** A discreet letter from the association's own domain says who sent it, whatever name stands before it. */
function discreetFindings(series: Series[]): Finding[] {
  const own = ownDomains(series).map(organisation)
  const missing = series.filter(({ discreetAddress }) => discreetAddress === null)
  const telling = series.flatMap(({ discreetAddress }) =>
    discreetAddress !== null && own.includes(organisation(domainOf(discreetAddress))) ? [domainOf(discreetAddress)] : [],
  )
  return [
    ...(missing.length > 0 ? [finding('discreet', '', 'discreet_missing', { params: { count: missing.length } })] : []),
    ...[...new Set(telling)].map((domain) => finding('discreet', domain, 'discreet_same')),
  ]
}
