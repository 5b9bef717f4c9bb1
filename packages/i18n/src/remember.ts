/** The value of `key`, made the first time. Building an `Intl` formatter costs a hundred times more than using it. */
export function remember<V>(known: Map<string, V>, key: string, make: () => V): V {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}
