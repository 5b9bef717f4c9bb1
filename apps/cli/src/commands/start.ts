import type { Log } from '@lykta/core'
import { createWorkers } from '@lykta/worker'
import { readConfig } from '../config.ts'
import { openHouse } from '../house.ts'
import { createLog } from '../log.ts'
import { untilStopped } from '../until-stopped.ts'
import { watchInstallation } from '../watch-installation.ts'
import { openWorkshop } from '../workshop.ts'

interface Part {
  part: 'http' | 'worker' | 'queue' | 'database'
  close(): Promise<unknown>
}

/** Runs the parts asked for until the process is told to stop; then HTTP, worker, queue and database end in that order. */
export async function start(parts: { http: boolean; worker: boolean }): Promise<void> {
  const config = readConfig()
  const log = createLog(config.logLevel)
  const stopped = untilStopped()
  const house = await openHouse(config, log, { owner: parts.http && parts.worker })
  const open: Part[] = [{ part: 'database', close: house.close }]
  try {
    const watch = await watchInstallation(house.context({ kind: 'system', name: 'installation' }), config)
    const workshop = openWorkshop(house, config, { apart: !parts.http })
    open.unshift({ part: 'queue', close: () => Promise.all([workshop.close(), watch.close()]) })
    if (parts.worker) {
      const context = workshop.context({ kind: 'system', name: 'worker' })
      const worker = createWorkers({ ...workshop, context, leaseMs: config.leaseSeconds * 1000 })
      // the way out ends with it: a mail server that has gone silent gives its letters back before the worker lets go of them
      const close = () => Promise.all([worker.close({ graceMs: 4000 }), workshop.transport.close()])
      open.unshift({ part: 'worker', close })
      log.info({ part: 'worker' }, 'started')
    }
    if (parts.http) {
      const { serve } = await import('../serve.ts')
      const http = await serve(workshop, config)
      open.unshift({ part: 'http', close: http.close })
      process.stdout.write(`Lykta is running: ${config.baseUrl}\n`)
    }
    log.info({ signal: await stopped }, 'stopping')
  } finally {
    await closeAll(open, log)
  }
}

/** Whoever stops us kills what is left after ten seconds (Docker does): what has not ended before that is let go. */
const patienceMs = 9000

async function closeAll(parts: Part[], log: Log): Promise<void> {
  const overdue = setTimeout(() => {
    log.error({}, 'did not stop in time')
    process.exit(1)
  }, patienceMs)
  for (const { part, close } of parts) {
    await close()
    log.info({ part }, 'stopped')
  }
  clearTimeout(overdue)
}
