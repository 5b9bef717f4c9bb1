/** Does `work` every `ms`, never twice at once, whatever becomes of it. What it gives stops it, and waits for the last one. */
export function every(ms: number, work: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> | undefined
  const timer = setInterval(() => {
    last ??= work()
      .catch(() => undefined)
      .finally(() => {
        last = undefined
      })
  }, ms)
  return async () => {
    clearInterval(timer)
    await last
  }
}
