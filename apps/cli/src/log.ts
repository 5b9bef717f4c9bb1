import type { Log } from '@lykta/core'
import { pino } from 'pino'

/** Structured lines on standard error. Core gives ids and codes only; the paths below are a second guard. */
export function createLog(level: string): Log {
  return pino({ level, base: null, redact: ['*.email', '*.address', '*.name', '*.phone'] }, pino.destination({ fd: 2, sync: true }))
}
