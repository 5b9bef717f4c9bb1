type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** The fields that were given: those that are undefined left out, for a database that tells the two apart. */
export function given<T extends object>(fields: T): Given<T> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  // Only keys of T, and no value of them is undefined.
  return Object.fromEntries(entries) as Given<T>
}
