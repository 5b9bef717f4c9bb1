import { createStore, del, get, set, values } from 'idb-keyval'

/** A visit that the telephone keeps until the server has it. Names nobody. */
export interface KeptVisit {
  key: string
  /** Whose it is: the id of a user. */
  user: string
  /** Where and what, for her to know it by. */
  place: string
  told: string
  keptAt: number
  /** The form as it is sent. */
  fields: [name: string, value: string | File][]
  /** The server said no, and this is what it said; empty where it said nothing. */
  refused?: string
}

const store = createStore('lykta-log', 'visits')

export const keep = (visit: KeptVisit): Promise<void> => set(visit.key, visit, store)
export const forget = (key: string): Promise<void> => del(key, store)
export const find = (key: string): Promise<KeptVisit | undefined> => get(key, store)

/** All that is kept, the first first. */
export const kept = async (): Promise<KeptVisit[]> => (await values<KeptVisit>(store)).sort((a, b) => a.keptAt - b.keptAt)
