import { isDeepStrictEqual } from 'node:util'
import type { Prisma } from '@lykta/db'
import { type Day, fromDate } from '../day.ts'
import { type FactVersion, newestFirst, toVersion } from '../facts/fact.ts'
import type { FactKind, FactValue } from '../facts/fact-value.ts'
import { type EditionState, editionState } from './edition-state.ts'
import type { FactDecision, MaterialKind } from './schemas.ts'

export interface Material {
  id: string
  kind: MaterialKind
  name: string
}

/** A fact as it is printed on an edition, beside what it is now or will be. */
export interface CarriedFact {
  factId: string
  kind: FactKind
  name: string
  versionId: string
  value: FactValue | null
  newest: FactVersion
  /** Something else is true now, or will be from `newest.validFrom`. */
  outdated: boolean
  /** What was decided when it became `newest`. */
  decision: { decision: FactDecision; reason: string | null; decidedAt: Date; decidedBy: string | null } | null
}

export interface Edition {
  id: string
  material: Material
  language: string
  name: string
  printedOn: Day | null
  validFrom: Day
  withdrawnOn: Day | null
  withdrawnReason: string | null
  recalledOn: Day | null
  supersededById: string | null
  public: boolean
  orderable: boolean
  createdAt: Date
  facts: CarriedFact[]
  state: EditionState
  /** A changed fact asks what is to be done with it, and nobody has answered. */
  asked: boolean
}

export const withVersion = {
  version: { include: { fact: { include: { versions: { orderBy: [...newestFirst] } } } } },
} satisfies Prisma.EditionFactInclude

/** For reading editions outside transactions; within one, see `readEdition`. */
export const withFacts = { material: true, facts: { include: withVersion }, decisions: true } satisfies Prisma.EditionInclude

type Row = Prisma.EditionGetPayload<{ include: typeof withFacts }>

const kindOrder: FactKind[] = ['phone', 'hours', 'web', 'federation']

export function toEdition(
  { materialId: _, decisions, facts, printedOn, validFrom, withdrawnOn, recalledOn, ...row }: Row,
  today: Day,
): Edition {
  const days = {
    printedOn: printedOn && fromDate(printedOn),
    validFrom: fromDate(validFrom),
    withdrawnOn: withdrawnOn && fromDate(withdrawnOn),
    recalledOn: recalledOn && fromDate(recalledOn),
  }
  const carried = facts
    .map(({ version }) => toCarried(version, decisions))
    .sort((a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || a.name.localeCompare(b.name, 'sv'))
  return {
    ...row,
    ...days,
    facts: carried,
    state: editionState({ ...row, ...days, facts: carried }, today),
    asked: recalledOn === null && carried.some(isAsked),
  }
}

/** Whether a changed fact waits for an answer about the edition that carries it. */
const isAsked = ({ outdated, decision }: CarriedFact): boolean => outdated && decision === null

function toCarried(version: Row['facts'][number]['version'], decisions: Row['decisions']): CarriedFact {
  const { fact } = version
  const carried = toVersion(version)
  const newest = toVersion(fact.versions[0] ?? version)
  const found = decisions.find(({ versionId }) => versionId === newest.id)
  return {
    factId: fact.id,
    kind: fact.kind,
    name: fact.name,
    versionId: version.id,
    value: carried.value,
    newest,
    outdated: !isDeepStrictEqual(carried.value, newest.value),
    decision: found ? { decision: found.decision, reason: found.reason, decidedAt: found.decidedAt, decidedBy: found.decidedBy } : null,
  }
}
