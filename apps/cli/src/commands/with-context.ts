import { type Context, isUnavailable } from '@lykta/core'
import { readConfig } from '../config.ts'
import { openHouse } from '../house.ts'
import { createLog } from '../log.ts'

/** Runs `work` as the command line, on the database of a running Lykta or on its own. */
export async function withContext<T>(work: (ctx: Context) => Promise<T>): Promise<T> {
  const config = readConfig()
  const house = await openHouse(config, createLog(process.env.LOG_LEVEL ? config.logLevel : 'warn'))
  try {
    return await work(house.context({ kind: 'system', name: 'command-line' }))
  } catch (error) {
    throw (isUnavailable(error) && (await house.full())) || error
  } finally {
    await house.close()
  }
}
