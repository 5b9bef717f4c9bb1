const preload = new URL('shifted-clock.mjs', import.meta.url)

/** The environment of a process whose clock is so many minutes ahead, and at each SIGUSR2 steps by the next of `steps`. */
export const shiftedClock = (ahead: number, steps: number[] = []): Record<string, string> => ({
  NODE_OPTIONS: `--import ${preload.href}`,
  TEST_CLOCK_AHEAD: String(ahead),
  TEST_CLOCK_STEPS: steps.join(','),
})
