import type { LoggedVisit } from './schemas.ts'
import type { Visit } from './visit.ts'

/** Whether `entry` tells what `visit` holds already. What was left to us is as it was filled in then. */
export const sameVisit = (visit: Visit, entry: LoggedVisit): boolean =>
  told(visit) === told({ ...entry, visitedOn: entry.visitedOn ?? visit.visitedOn })

const told = ({ placeId, visitedOn, spot, method, refused, nextLookOn, note, lines }: LoggedVisit | Visit): string =>
  JSON.stringify([placeId, visitedOn, spot, method, refused, nextLookOn, note, inOrder(lines)])

const inOrder = (lines: LoggedVisit['lines']) =>
  lines.map(({ editionId, ...line }) => [editionId, line.leftOver, line.removed, line.placed, line.noneLeft]).sort()
