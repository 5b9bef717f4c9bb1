import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { type Sample, sampleOf } from './sample-of.ts'
import { DrawSample } from './schemas.ts'

/**
 * Some of the members behind a number, drawn so that an auditor can draw the same again, and nobody can choose them. Without
 * names: each is read by itself, see `readSampled`.
 */
export async function drawSample(ctx: Context, input: z.input<typeof DrawSample>): Promise<Sample> {
  requirePermission(ctx, 'samples:read')
  const question = parse(DrawSample, input)
  return transaction(ctx, async (ctx) => {
    const sample = await sampleOf(ctx, question)
    const { size, seed, classId = null } = question
    await audit(ctx, 'sample.drawn', null, { day: sample.day, size, seed, classId, population: sample.population })
    return sample
  })
}
