import { isPageLanguage, translator } from '@lykta/i18n'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { listSeries, setUpSeries } from '../newsletters/index.ts'
import { parse } from '../parse.ts'
import { isSetUp, setUpAssociation, updateSettings } from '../settings/index.ts'
import { transaction } from '../transaction.ts'
import { createFirstUser, type User } from '../users/index.ts'
import { FirstRun } from './schemas.ts'

/**
 * What every page rests on, all of it or nothing: the first user, the association and its three series, with her address
 * as their sender's. Anyone may, but only while there is no user: else `first_user_exists`. What an import at the command
 * line has made before stays, and gets the association's name.
 */
export async function firstRun(ctx: Context, input: z.input<typeof FirstRun>): Promise<User> {
  const { associationName, ...person } = parse(FirstRun, input)
  return transaction(ctx, async (ctx) => {
    const user = await createFirstUser(ctx, person)
    const board: Context = { ...ctx, actor: { kind: 'user', userId: user.id, roles: user.roles } }
    await ((await isSetUp(board)) ? updateSettings(board, { associationName }) : setUpAssociation(board, { associationName }))
    if ((await listSeries(board)).length === 0) {
      await setUpSeries(board, {
        senderName: associationName,
        discreetName: translator(isPageLanguage(user.language) ? user.language : 'sv')('firstRun.discreetName'),
        senderAddress: user.email,
      })
    }
    return user
  })
}
