import { createWorkers } from '@lykta/worker'
import { readConfig } from '../config.ts'
import { openHouse, openWorkshop } from '../house.ts'
import { createLog } from '../log.ts'
import type { HttpServer } from '../serve.ts'
import { untilStopped } from '../until-stopped.ts'

/** Runs the parts asked for until the process is told to stop; then HTTP, worker, queue and database end in that order. */
export async function start(parts: { http: boolean; worker: boolean }): Promise<void> {
  const config = readConfig()
  const log = createLog(config.logLevel)
  const stopped = untilStopped()
  const house = await openHouse(config, log, { owner: parts.http && parts.worker })
  const workshop = openWorkshop(house, config)
  let http: HttpServer | undefined
  let worker: ReturnType<typeof createWorkers> | undefined
  try {
    if (parts.worker)
      worker = createWorkers({
        ...workshop,
        context: workshop.context({ kind: 'system', name: 'worker' }),
        leaseMs: config.leaseSeconds * 1000,
      })
    if (parts.http) {
      const { serve } = await import('../serve.ts')
      http = await serve(workshop, config)
      process.stdout.write(`Lykta is running: ${config.baseUrl}\n`)
    }
    log.info({ signal: await stopped }, 'stopping')
  } finally {
    await http?.close()
    await worker?.close({ graceMs: 4000 })
    await workshop.close()
  }
}
