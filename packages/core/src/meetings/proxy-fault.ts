import type { ListedVoter } from './list-now.ts'

/**
 * Why `giverId` may not let `holderId` vote for her, as an error code, or undefined. Both stand on the list, nobody votes for more others
 * than the bylaws let her (`max`; null is any number), and who has given a proxy ends it before she gives another.
 */
export function proxyFault(
  voters: readonly ListedVoter[],
  { giverId, holderId, max }: { giverId: string; holderId: string; max: number | null },
): 'proxy_not_allowed' | 'proxy_to_herself' | 'not_on_list' | 'proxy_given_already' | 'proxy_too_many' | undefined {
  if (max === 0) return 'proxy_not_allowed'
  if (giverId === holderId) return 'proxy_to_herself'
  const [giver, holder] = [giverId, holderId].map((id) => voters.find(({ membershipId }) => membershipId === id))
  if (!giver || !holder) return 'not_on_list'
  if (giver.proxyHolderId !== null) return 'proxy_given_already'
  const held = voters.filter(({ proxyHolderId }) => proxyHolderId === holderId).length
  return max !== null && held >= max ? 'proxy_too_many' : undefined
}
