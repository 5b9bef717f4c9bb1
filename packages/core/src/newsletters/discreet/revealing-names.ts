import type { Context } from '../../context.ts'
import type { Settings } from '../../settings/settings.ts'
import { foldText } from './fold.ts'
import { createWatch } from './watch.ts'

/** Mail domains that millions share: to write from one says nothing. */
const shared = ['gmail.com', 'hotmail.com', 'outlook.com', 'live.se', 'icloud.com', 'yahoo.com', 'yahoo.se', 'telia.com', 'proton.me']

/**
 * What gives the association away: its name, its domains, whom its letters are from, and what it has added itself. A sender's
 * name that the discreet form uses as well says nothing.
 */
export async function revealingNames(ctx: Pick<Context, 'db'>, settings: Settings): Promise<string[]> {
  const series = await ctx.db.series.findMany({
    select: { senderName: true, discreetName: true, senderAddress: true, replyTo: true },
    orderBy: { createdAt: 'asc' },
  })
  const neutral = series.map(({ discreetName }) => discreetName)
  const senders = series.map(({ senderName }) => senderName).filter((name) => !neutral.includes(name))
  const domains = series
    .flatMap(({ senderAddress, replyTo }) => [senderAddress, replyTo ?? ''])
    .map((address) => address.split('@')[1] ?? '')
  const all = [settings.associationName, ...settings.forbiddenWords, ...senders, websiteHost(settings.website), ...domains]
  return [...new Set(all)].filter((name) => name !== '' && !shared.includes(name))
}

/** Words that many associations have in their names, and every letter may say. */
const common =
  /^(foreningen?|riksforbundet?|stiftelsen?|jouren|kvinnor(s|nas)?|tjejer(s|nas)?|women s?|kvinno|center|centrum|natverket?|stodet?)$/

/** The words of the name that a reader might know it by: "Lyktan" of "Kvinnojouren Lyktan". They may be ordinary words too. */
export function nameWords({ associationName }: Pick<Settings, 'associationName'>): string[] {
  const { inText } = createWatch([], 'sv')
  return associationName
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 4 && inText(word) === undefined && !common.test(foldText(word)))
}

export const websiteHost = (website: string | null): string => (website ?? '').replace(/^https?:\/\/(www\.)?/i, '').replace(/[/?#].*$/, '')
