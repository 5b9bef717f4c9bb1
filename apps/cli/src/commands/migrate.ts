import { readConfig } from '../config.ts'
import { openHouse } from '../house.ts'
import { createLog } from '../log.ts'

/** Brings the database up to date. Opening the house does it; this is for doing it before a start, on many machines. */
export async function migrateDatabase(): Promise<void> {
  const config = readConfig()
  const house = await openHouse(config, createLog(config.logLevel))
  await house.close()
  process.stdout.write('The database is up to date.\n')
}
