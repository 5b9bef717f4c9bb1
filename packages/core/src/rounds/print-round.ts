import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { readSettings } from '../settings/queries.ts'
import { getRound } from './get-round.ts'
import type { RoundPrinter } from './round-printer.ts'
import { PrintRound } from './schemas.ts'

/** The stops that are left of a round, on paper. No name of anybody stands on it. */
export async function printRound(
  ctx: Context,
  input: z.input<typeof PrintRound>,
  { printer }: { printer: RoundPrinter },
): Promise<Uint8Array> {
  const { roundId, language } = parse(PrintRound, input)
  const round = await getRound(ctx, { roundId })
  const { associationName } = await readSettings(ctx)
  const left = round.stops.filter(({ visitedOn }) => visitedOn === null)
  return printer.round({ ...round, stops: left }, { associationName, language })
}
