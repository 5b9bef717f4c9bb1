import type { Prisma } from '@lykta/db'
import type { Edition } from '../materials/edition.ts'
import type { requestStates } from './schemas.ts'

interface RequestLine {
  edition: Pick<Edition, 'id' | 'material' | 'language' | 'name'>
  asked: number
  /** Null while nobody has handled it. */
  sent: number | null
}

/** An organisation asks for printed copies. Where they go is in `CopyRequestReach`. */
export interface CopyRequest {
  id: string
  organisation: string
  language: string
  askedAt: Date
  state: (typeof requestStates)[number]
  handledAt: Date | null
  /** Why not: one of `declineReasons`, or `too_old`. */
  reason: string | null
  lines: RequestLine[]
}

/** What is forgotten a month after it was handled: all of it is null then. */
export interface CopyRequestReach {
  email: string | null
  address: string | null
  note: string | null
}

export const withLines = { lines: { include: { edition: { include: { material: true } } }, orderBy: { editionId: 'asc' } } } as const

type Row = Prisma.CopyRequestGetPayload<{ include: typeof withLines }>

export const toRequest = ({ id, organisation, language, askedAt, state, handledAt, reason, lines }: Row): CopyRequest => ({
  ...{ id, organisation, language, askedAt, state, handledAt, reason },
  lines: lines.map(({ asked, sent, edition: { id, material, language, name } }) => ({
    edition: { id, material, language, name },
    ...{ asked, sent },
  })),
})
