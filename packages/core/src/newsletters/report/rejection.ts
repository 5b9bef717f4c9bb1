export const rejections = ['address', 'full', 'closed', 'policy', 'size', 'server', 'returned', 'unknown'] as const
export type Rejection = (typeof rejections)[number]

/** What a rejection means, by its enhanced status code (RFC 3463); a letter that came back with the post has a word of ours. */
export function rejectionOf(status: string | null): Rejection {
  if (status?.startsWith('post.')) return 'returned'
  const [, subject, detail] = status?.split('.') ?? []
  if (subject === '1' || status === '5.2.1') return status === '5.2.1' ? 'closed' : 'address'
  if (subject === '2') return detail === '2' ? 'full' : detail === '3' ? 'size' : 'closed'
  if (subject === '3' || subject === '4' || subject === '5') return detail === '4' && subject === '3' ? 'size' : 'server'
  return subject === '7' || subject === '6' ? 'policy' : 'unknown'
}
