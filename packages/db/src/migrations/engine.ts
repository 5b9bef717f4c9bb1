import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaContainer, SchemaEngine } from '@prisma/schema-engine-wasm'

/** Everything that Prisma manages, in the engine's words. */
export const noFilters = { externalTables: [], externalEnums: [] }

let loading: Promise<typeof SchemaEngine> | undefined

/** Prisma's schema engine, the same that its native program has, on one connection. */
export async function withEngine<T>(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  schema: SchemaContainer[] | undefined,
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loading ??= loadEngine()
  const Engine = await loading
  const datamodels = schema?.map(({ path, content }): [string, string] => [path, content])
  const engine = await Engine.new({ datamodels }, () => undefined, bindMigrationAwareSqlAdapterFactory(adapter))
  try {
    return await use(engine)
  } finally {
    engine.free()
  }
}

/** By hand: the package's own entry imports its `.wasm` as a module, which Node cannot. */
async function loadEngine(): Promise<typeof SchemaEngine> {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const bytes = await readFile(join(folder, 'schema_engine_bg.wasm'))
  // The engine never clears the ten seconds it gives itself to lock the history: they must not keep our process alive.
  const briefly = (callback: () => void, ms: number) => setTimeout(callback, ms).unref()
  const imports = Object.entries(bindings).map(([name, value]) => [name, name.startsWith('__wbg_setTimeout_') ? briefly : value])
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': Object.fromEntries(imports) })
  // Where the engine puts its last words when it gives up.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: lastWords } })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return bindings.SchemaEngine
}

function lastWords(message: string): never {
  throw new Error(`the schema engine gave up: ${message}`)
}

/** What we use of it: TypeScript knows it only together with all of the browser. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>
}
