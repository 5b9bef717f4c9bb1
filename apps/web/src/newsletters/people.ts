import { listColleagues } from '@lykta/core/users'
import type { StaffContext } from '../frame/index.ts'

/** Names those who have had a letter in hand. Someone whose user is gone is a colleague. */
export async function namesOf(c: StaffContext): Promise<(userId: string | null) => string> {
  const { ctx, t, user } = c.var
  const users = await listColleagues(ctx)
  return (userId) => {
    if (userId === user.id) return t('newsletters.by.you', { name: user.name })
    return users.find(({ id }) => id === userId)?.name ?? t(userId === null ? 'newsletters.by.system' : 'newsletters.by.colleague')
  }
}

export const personName = async (c: StaffContext, userId: string | null): Promise<string> => (await namesOf(c))(userId)
