import { DomainError } from '@lykta/core'
import type { LogVisit } from '@lykta/core/visits'
import type { z } from 'zod'
import type { Sent } from '../frame/index.ts'

export type VisitSent = z.input<typeof LogVisit>

/** The visit that a form told of: of each edition a line, if it says anything. What is missing the schema says. */
export async function readVisit(sent: Sent): Promise<VisitSent> {
  const photo = sent.file('photo')
  const optional = (name: string) => sent.text(name) ?? null
  const lines = sent.all('edition').flatMap((editionId) => {
    const line = {
      editionId,
      leftOver: sent.number(`leftOver.${editionId}`) ?? null,
      removed: sent.number(`removed.${editionId}`) ?? 0,
      placed: sent.number(`placed.${editionId}`) ?? 0,
      noneLeft: sent.ticked(`noneLeft.${editionId}`),
    }
    return line.leftOver !== null || line.removed !== 0 || line.placed !== 0 || line.noneLeft ? [line] : []
  })
  return {
    key: sent.text('key') ?? '',
    placeId: sent.text('placeId') ?? '',
    visitedBy: sent.text('visitedBy'),
    visitedOn: sent.text('visitedOn'),
    holderId: sent.text('holderId'),
    spot: optional('spot'),
    nextLookOn: optional('nextLookOn'),
    note: optional('note'),
    refused: sent.ticked('refused'),
    lines,
    ...(photo && { photo: new Uint8Array(await photo.arrayBuffer()) }),
  }
}

/** The error with its places called as the form's fields are: `/lines/0/placed` is `/placed.<edition>`. */
export function atFields(error: unknown, { lines = [] }: VisitSent): unknown {
  if (!(error instanceof DomainError)) return error
  const issues = error.issues.map((issue) => {
    const [, index = '', name = ''] = /^\/lines\/(\d+)\/(\w+)$/.exec(issue.pointer) ?? []
    const line = lines[Number(index)]
    return index && line ? { ...issue, pointer: `/${name}.${line.editionId}` } : issue
  })
  return new DomainError(error.kind, error.code, { params: error.params, issues })
}
