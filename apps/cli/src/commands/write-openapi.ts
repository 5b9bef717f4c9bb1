import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openapiDocument } from '@lykta/api'

const path = fileURLToPath(new URL('../../../../docs/openapi.json', import.meta.url))

/** Writes `docs/openapi.json` from the routes. For developers. */
export async function writeOpenApi(): Promise<void> {
  await writeFile(path, `${JSON.stringify(openapiDocument(), null, 2)}\n`)
}
