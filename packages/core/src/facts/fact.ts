import type { PublicFactVersion as Row } from '@lykta/db'
import { type Day, fromDate } from '../day.ts'
import type { FactKind, FactValue } from './fact-value.ts'

/** What a fact is from a day on, until the next version. */
export interface FactVersion {
  id: string
  /** Null: from that day there is none. */
  value: FactValue | null
  validFrom: Day
  recordedAt: Date
  recordedBy: string | null
}

export interface Fact {
  id: string
  kind: FactKind
  name: string
  /** The newest first, also those that begin later and those that another of the same day took the place of. */
  versions: FactVersion[]
  /** What is so today; null when it has not begun or has ended. */
  today: FactVersion | null
}

/** Of two that begin the same day, the one recorded last holds: the other was written wrongly. */
export const newestFirst = [{ validFrom: 'desc' }, { recordedAt: 'desc' }, { id: 'desc' }] as const

export const toVersion = ({ id, value, validFrom, recordedAt, recordedBy }: Row): FactVersion => ({
  id,
  // Only what `FactValue` has parsed is written. It is not parsed again: what was a number then must be read when numbers have changed.
  value: value as FactValue | null,
  validFrom: fromDate(validFrom),
  recordedAt,
  recordedBy,
})

/** `versions` as `newestFirst` orders them. */
export function toFact(row: { id: string; kind: FactKind; name: string; versions: Row[] }, today: Day): Fact {
  const versions = row.versions.map(toVersion)
  const now = versions.find(({ validFrom }) => validFrom <= today)
  return { id: row.id, kind: row.kind, name: row.name, versions, today: now?.value ? now : null }
}
