const hour = 3_600_000

/** What is counted: all that was asked for since then, or only the very same thing and not confirmed yet. */
export interface Asked {
  since: Date
  again: boolean
}

/** So many mails an address may be sent by asking, in so long. Also a stranger can type it in. */
const limits = [
  { count: 1, within: hour / 6, again: true },
  { count: 3, within: 24 * hour, again: false },
  { count: 6, within: 30 * 24 * hour, again: false },
]

/** Whether an address has been asked for so often that it is sent nothing more for now. */
export async function askedTooOften(now: Date, countOf: (asked: Asked) => Promise<number>): Promise<boolean> {
  for (const { count, within, again } of limits)
    if ((await countOf({ since: new Date(now.getTime() - within), again })) >= count) return true
  return false
}
