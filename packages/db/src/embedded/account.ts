import { readFile, stat } from 'node:fs/promises'
import { DatabaseError } from '../errors.ts'

/** Whom the server runs as when it cannot run as us. */
export interface Account {
  uid: number
  gid: number
}

/**
 * PostgreSQL refuses to run as root. As root the server runs as whoever owns the data already, else as the first of these
 * accounts that the machine has; nothing is created. `undefined` means: as ourselves.
 */
export async function serverAccount(cluster: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const owner = await stat(cluster).catch(() => undefined)
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const accounts = await systemAccounts()
  // `_postgres` is what macOS calls it; `nobody` is on every Unix.
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const account = accounts.get(name)
    if (account !== undefined) return account
  }
  throw new DatabaseError('postgres_account_missing')
}

async function systemAccounts(): Promise<Map<string, Account>> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n')
  return new Map(
    lines.map((line) => {
      const [name = '', , uid, gid] = line.split(':')
      return [name, { uid: Number(uid), gid: Number(gid) }]
    }),
  )
}
