import type { Prisma } from '@lykta/db'
import { type Day, fromDate } from '../day.ts'
import type { VisitLineInput, VisitMethod } from './schemas.ts'

/** What a visit tells of one edition, and what that is. */
export type VisitLine = VisitLineInput & { edition: { material: string; language: string; name: string } }

/** Somebody was at a place: what she saw and what she left. */
export interface Visit {
  id: string
  key: string
  placeId: string
  placeName: string
  visitedOn: Day
  /** The user who went; null when she is none of ours. */
  visitedBy: string | null
  holderId: string | null
  spot: string | null
  method: VisitMethod
  refused: boolean
  nextLookOn: Day | null
  note: string | null
  lines: VisitLine[]
  photo: boolean
  recordedAt: Date
  withdrawnAt: Date | null
  withdrawnReason: string | null
}

/** What `toVisit` needs to be read with a row. Of a photo only that there is one. */
export const withLines = {
  place: { select: { name: true } },
  lines: {
    orderBy: { id: 'asc' },
    select: {
      editionId: true,
      leftOver: true,
      removed: true,
      placed: true,
      noneLeft: true,
      edition: { select: { language: true, name: true, material: { select: { name: true } } } },
    },
  },
  photo: { select: { visitId: true } },
} satisfies Prisma.VisitInclude

type Read = Prisma.VisitGetPayload<{ include: typeof withLines }>

export const toVisit = ({ recordedBy: _recorded, withdrawnBy: _withdrawn, place, lines, ...row }: Read): Visit => ({
  ...row,
  placeName: place.name,
  lines: lines.map(({ edition: { material, ...edition }, ...line }) => ({ ...line, edition: { ...edition, material: material.name } })),
  visitedOn: fromDate(row.visitedOn),
  nextLookOn: row.nextLookOn && fromDate(row.nextLookOn),
  photo: row.photo !== null,
})
