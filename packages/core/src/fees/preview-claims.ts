import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import type { LeftOutReason } from './claim-days.ts'
import { planClaims } from './plan-claims.ts'
import { MakeClaims } from './schemas.ts'

/** What `makeClaims` would do now: numbers only. */
export interface ClaimsPreview {
  year: number
  claims: number
  totalOre: number
  byClass: { classId: string; claims: number; totalOre: number }[]
  leftOut: { reason: LeftOutReason; count: number }[]
}

export async function previewClaims(ctx: Context, input: z.input<typeof MakeClaims> = {}): Promise<ClaimsPreview> {
  requirePermission(ctx, 'members:read')
  const { year, claims, leftOut } = await planClaims(ctx, parse(MakeClaims, input))
  const classIds = [...new Set(claims.map(({ classId }) => classId))].sort()
  return {
    year,
    ...sumOf(claims),
    byClass: classIds.map((id) => ({ classId: id, ...sumOf(claims.filter(({ classId }) => classId === id)) })),
    leftOut,
  }
}

const sumOf = (claims: { amountOre: number }[]) => ({
  claims: claims.length,
  totalOre: claims.reduce((sum, { amountOre }) => sum + amountOre, 0),
})
