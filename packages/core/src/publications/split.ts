/**
 * `total` (copies, or öre) split by `parts`, so that nothing is lost by rounding: what is left over goes one by one to those whose
 * exact part was cut the most, of equal ones to the first. The parts are whole numbers above zero.
 */
export function split(total: number, parts: readonly number[]): number[] {
  const all = BigInt(parts.reduce((sum, part) => sum + part, 0))
  if (all === 0n) return []
  const exact = parts.map((part) => BigInt(total) * BigInt(part))
  const whole = exact.map((share) => Number(share / all))
  const cut = exact.map((share, index) => ({ index, rest: share % all })).sort((a, b) => compare(b.rest, a.rest) || a.index - b.index)
  const left = total - whole.reduce((sum, share) => sum + share, 0)
  const raised = new Set(cut.slice(0, left).map(({ index }) => index))
  return whole.map((share, index) => share + (raised.has(index) ? 1 : 0))
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0)
