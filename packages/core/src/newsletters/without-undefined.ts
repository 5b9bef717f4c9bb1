type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** The keys that have a value: what a partial change really changes. */
export function withoutUndefined<T extends object>(changes: T): Defined<T> {
  // Object.entries forgets which key has which type; filtering does not change it
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Defined<T>
}
