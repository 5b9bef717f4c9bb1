import { spawn } from 'node:child_process'
import type { Account } from './account.ts'

/** What PostgreSQL's programs see of our environment: none of `PG*`, and messages in English, which we read. */
export const environment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

export interface Outcome {
  /** The exit code; `undefined` when the program could not be started at all. */
  status: number | undefined
  output: string
}

/** Runs a program to its end, in a folder that everyone can enter. */
export function run(program: string, args: string[], account: Account | undefined): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...account, cwd: '/', env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString('utf8')
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error) => resolve({ status: undefined, output: error.message }))
    child.on('close', (status) => resolve({ status: status ?? undefined, output }))
  })
}
