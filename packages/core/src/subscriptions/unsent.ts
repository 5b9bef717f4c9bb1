const minute = 60_000

/**
 * What to look for among those asked to confirm: whose mail should have left by `now` and has not, because its job was lost, the mail server was
 * away, or it was not an hour at which she may be written to.
 */
export function unsentBy(now: Date) {
  const before = (minutes: number) => new Date(now.getTime() - minutes * minute)
  return {
    where: {
      sentAt: null,
      confirmedAt: null,
      expiresAt: { gt: now },
      createdAt: { lt: before(1) },
      OR: [{ triedAt: null }, { triedAt: { lt: before(15) } }],
    },
    select: { id: true },
    orderBy: { createdAt: 'asc' as const },
    take: 500,
  }
}

/** After a month it counts for no limit any more that somebody asked. */
export const monthBefore = (now: Date): Date => new Date(now.getTime() - 30 * 24 * 60 * minute)
