import type { Context } from '@lykta/core'
import { recogniseInstallation } from '@lykta/core/installation'
import type { Config } from './config.ts'
import { installationFolder } from './installation-folder.ts'

/** So often a running process makes sure that its database has not been put back to an older state under it. */
const everyMs = 60_000

/** Looks at once, before anything is sent, and each minute until it is closed. */
export async function watchInstallation(
  ctx: Context,
  config: Pick<Config, 'dataDir' | 'databaseUrl'>,
): Promise<{ close(): Promise<void> }> {
  const folder = installationFolder(config.dataDir)
  const look = () => recogniseInstallation(ctx, { folder, address: addressOf(config.databaseUrl) })
  await look()
  let last: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    last = last.then(look).catch(() => ctx.log.warn({}, 'could not make sure that the database is the real one; trying again in a minute'))
  }, everyMs).unref()
  return {
    close: async () => {
      clearInterval(timer)
      await last
    },
  }
}

/** Host, port and name of a database that others run: without user and password. */
function addressOf(databaseUrl: string | undefined): string | null {
  if (databaseUrl === undefined) return null
  const { host, pathname } = new URL(databaseUrl)
  return host + pathname
}
