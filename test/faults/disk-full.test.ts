import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { crowdCsv } from '../support/crowd.ts'
import { fill, isRoot, withDisk } from '../support/embedded.ts'
import { runLykta, startLykta, until } from '../support/lykta.ts'

const members = 3000

test.runIf(isRoot)(
  'a disk that is full while members are imported is said to be, nothing half is written, and with room again all goes on (needs root)',
  withDisk('150m', async (disk) => {
    const env = { LYKTA_DATA: join(disk, 'data'), LOG_LEVEL: 'warn' }
    const started = await startLykta(env)
    const list = join(disk, 'list.csv')
    const imported = async () => {
      const { code, output, log } = await runLykta(['import', 'members', list, '--apply'], env)
      return { code, log, last: output.trimEnd().split('\n').at(-1) }
    }
    try {
      await writeFile(list, crowdCsv(members))
      await fill(join(disk, 'rest'))
      expect(await imported()).toEqual({ code: 1, log: expect.stringMatching(/^The .*disk.* is full\..*\n$/), last: '' })
      expect(started.process.exitCode).toBeNull()

      await rm(join(disk, 'rest'))
      await until('it is ready', async () => (await fetch(`${started.url}/readyz`)).status === 200)
      expect(await imported()).toMatchObject({ code: 0, last: `create ${members}, update 0, duplicate 0, rejected 0` })
      started.process.kill('SIGTERM')
      expect(await started.ended).toBe(0)
    } finally {
      await started.kill()
    }
  }),
  120_000,
)
