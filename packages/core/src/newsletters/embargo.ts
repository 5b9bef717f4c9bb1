/**
 * Whether nothing of the letter may be published yet. Until then it goes to newsrooms only; who else is in its audience gets
 * it when the embargo ends. A letter sent afterwards says nothing of it.
 */
export const embargoInForce = (embargoAt: Date | null, now: Date): embargoAt is Date => embargoAt !== null && embargoAt > now
