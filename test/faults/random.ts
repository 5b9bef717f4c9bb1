/** Where every random choice of a run comes from: `LYKTA_FAULTS_SEED` brings a run's choices about again. */
export const seed = Number(process.env.LYKTA_FAULTS_SEED ?? Date.now() % 1_000_000)

/** Numbers from 0 to 1, the same for the same seed and name (mulberry32). */
export function randomNumbers(name: string): () => number {
  let state = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, seed)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
