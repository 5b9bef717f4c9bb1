import { type Context, systemClock } from '@lykta/core'
import { importMembers } from '@lykta/core/memberships'

/** The same by the real clock, for tests that share their database with processes of their own. */
export const inRealTime = <C extends Context>(ctx: C) => ({ ...ctx, clock: systemClock(ctx.clock.timeZone) })

/** A list of so many who have paid this year, as an association would bring it. */
export function crowdCsv(count: number, first = 0): Buffer {
  const rows = Array.from({ length: count }, (_, n) => first + n).map((n) => `Person ${n};Exempel;person${n}@mejl.example;Medlem;ja`)
  return Buffer.from([`Förnamn;Efternamn;E-post;Medlemstyp;Betalt ${new Date().getFullYear()}`, ...rows].join('\n'))
}

/** Where the letter of somebody in the crowd goes, from her name. */
export const addressOf = (name: string): string => `person${name.split(' ')[1]}@mejl.example`

/** So many members who get letters by e-mail. */
export async function crowd(ctx: Context, count: number): Promise<void> {
  // an import is one transaction, which has a minute on however busy a machine
  for (let first = 0; first < count; first += 1000)
    await importMembers(ctx, { file: crowdCsv(Math.min(1000, count - first), first), apply: true, safeContactBasis: true })
}

export const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0)
