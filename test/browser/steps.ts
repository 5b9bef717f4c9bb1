import { test } from 'vitest'

/** Tests that are one thing after another: where one did not come about, the next are skipped. */
export function steps(): (name: string, run: () => Promise<void>) => void {
  let broken = false
  return (name, run) =>
    test(name, { timeout: 60_000 }, async ({ skip }) => {
      if (broken) skip('a step before it failed')
      broken = true
      await run()
      broken = false
    })
}
