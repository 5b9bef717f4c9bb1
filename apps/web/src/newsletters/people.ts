import { can } from '@lykta/core'
import { listUsers } from '@lykta/core/users'
import type { StaffContext } from '../frame/index.ts'

/** Names those who have had a letter in hand: oneself always, the others where the reader may see who the users are. */
export async function namesOf(c: StaffContext): Promise<(userId: string | null) => string> {
  const { ctx, t, user } = c.var
  const users = can(ctx.actor, 'users:write') ? await listUsers(ctx) : [user]
  return (userId) => {
    if (userId === user.id) return t('newsletters.by.you', { name: user.name })
    return users.find(({ id }) => id === userId)?.name ?? t(userId === null ? 'newsletters.by.system' : 'newsletters.by.colleague')
  }
}

export const personName = async (c: StaffContext, userId: string | null): Promise<string> => (await namesOf(c))(userId)
