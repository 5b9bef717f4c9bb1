import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'

const { CHAR, TEXT } = pg.types.builtins

/** For the rows of a result, the columns of type `"char"`. */
const charColumns = new WeakMap<object, number[]>()

/**
 * Prisma's adapter for the schema engine, on one connection. Two things differ: a script goes to the server in one piece,
 * where Prisma's own cuts it at every semicolon, also within a function's body; and the type `"char"`, which the engine
 * reads from the catalogue, is known, where Prisma's own gives up.
 */
export function migrationAdapter(url: string, pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const { provider, adapterName } = new PrismaPg(pool)
  return { provider, adapterName, connect: () => connect(pool), connectToShadowDb: () => connectToShadow(pool, url) }
}

/** A pool of one connection that stays: between BEGIN and COMMIT all that goes through it is one transaction. */
export function singleConnection(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'lykta-migration',
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 10_000,
  })
  // A connection lost while idle shows at the next query.
  pool.on('error', () => undefined)
  const query = pool.query.bind(pool)
  return Object.assign(pool, {
    query: async (config: pg.QueryConfig, values?: unknown[]) => {
      const result = await query(config, values)
      // Many statements at once give a list of results, without fields of its own.
      const chars = (result.fields ?? []).flatMap((field, index) => (field.dataTypeID === CHAR ? [index] : []))
      for (const index of chars) Object.assign(result.fields[index] ?? {}, { dataTypeID: TEXT })
      charColumns.set(result.rows ?? [], chars)
      return result
    },
  })
}

async function connect(pool: pg.Pool): Promise<SqlDriverAdapter> {
  const adapter = await new PrismaPg(pool).connect()
  // Without arguments this is PostgreSQL's simple protocol, which takes many statements at once.
  adapter.executeScript = async (sql) => void (await adapter.executeRaw({ sql, args: [], argTypes: [] }))
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query)
    for (const index of charColumns.get(result.rows) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character
    return result
  }
  return adapter
}

/** An empty database on the same server, dropped when the engine is done with it. */
async function connectToShadow(pool: pg.Pool, url: string): Promise<SqlDriverAdapter> {
  const name = `lykta_shadow_${process.pid}_${Date.now()}`
  await pool.query(`CREATE DATABASE ${name}`)
  const shadow = new URL(url)
  shadow.pathname = `/${name}`
  const shadowPool = singleConnection(shadow.href)
  const adapter = await connect(shadowPool)
  adapter.dispose = async () => {
    await shadowPool.end()
    await pool.query(`DROP DATABASE ${name} WITH (FORCE)`)
  }
  return adapter
}
