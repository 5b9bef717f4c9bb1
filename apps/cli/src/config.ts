import { join, resolve } from 'node:path'
import { DomainError, parse } from '@lykta/core'
import { z } from 'zod'

const optional = <S extends z.ZodType>(schema: S) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

/** What the environment says (and `.env` with it). Every setting has a default that works on one machine. */
const Environment = z.object({
  LYKTA_DATA: optional(z.string()),
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
  // its several hosts make it no URL; the queue reads it, and says what is wrong
  REDIS_URL: optional(z.string()),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
  DKIM_KEYS: optional(z.string()),
  BOUNCE_ADDRESS: optional(z.string().regex(/^[a-z0-9._-]{1,25}@[a-z0-9-]+(\.[a-z0-9-]+)+$/)),
  BOUNCE_IMAP_URL: optional(z.url({ protocol: /^imaps?$/ })),
  LYKTA_SECRET: optional(z.string().min(43)),
  BASE_URL: optional(z.url({ protocol: /^https?$/ })),
  HOST: optional(z.string()),
  PORT: optional(z.coerce.number().int().min(1).max(65_535)),
  TRUSTED_PROXIES: optional(z.coerce.number().int().min(0).max(10)),
  LYKTA_LEASE_SECONDS: optional(z.coerce.number().positive().max(3600)),
  LOG_LEVEL: optional(z.enum(['debug', 'info', 'warn', 'error', 'silent'])),
})

export interface Config {
  dataDir: string
  /** Absent: a PostgreSQL of our own in the data folder. */
  databaseUrl: string | undefined
  /** Absent: the queue is in the database. */
  redisUrl: string | undefined
  smtpUrl: string
  /** The folder of the keys that sign letters. */
  dkimDir: string
  /** It was asked for, so it must be there. */
  dkimDirNamed: boolean
  /** Absent: what comes back goes to the series' own sender, and nothing reads it. */
  bounceAddress: string | undefined
  /** The mailbox in which the bounce address's mail lies. */
  bounceImapUrl: string | undefined
  /** Absent: a key file in the data folder, made at the first start. */
  secret: string | undefined
  host: string
  port: number
  /** Public address of the pages, without a slash at its end. */
  baseUrl: string
  /** How many proxies of ours a request passes: so many addresses in X-Forwarded-For are believed. */
  trustedProxies: number
  /** How long letters in the hands of a worker that was killed stay so. */
  leaseSeconds: number
  logLevel: string
}

/** Throws `configuration_invalid` with the names of the settings that are wrong, and never their values. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const settings = parseEnvironment(env)
  const host = settings.HOST ?? '127.0.0.1'
  const port = settings.PORT ?? 3000
  const dataDir = resolve(settings.LYKTA_DATA ?? '.lykta')
  return {
    dataDir,
    databaseUrl: settings.DATABASE_URL,
    redisUrl: settings.REDIS_URL,
    smtpUrl: settings.SMTP_URL ?? 'smtp://127.0.0.1:25',
    dkimDir: settings.DKIM_KEYS ? resolve(settings.DKIM_KEYS) : join(dataDir, 'dkim'),
    dkimDirNamed: settings.DKIM_KEYS !== undefined,
    bounceAddress: settings.BOUNCE_ADDRESS,
    bounceImapUrl: settings.BOUNCE_IMAP_URL,
    secret: settings.LYKTA_SECRET,
    host,
    port,
    baseUrl: (settings.BASE_URL ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    trustedProxies: settings.TRUSTED_PROXIES ?? 0,
    leaseSeconds: settings.LYKTA_LEASE_SECONDS ?? 60,
    logLevel: settings.LOG_LEVEL ?? 'info',
  }
}

function parseEnvironment(env: NodeJS.ProcessEnv): z.output<typeof Environment> {
  try {
    return parse(Environment, env)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const settings = error.issues.map(({ pointer }) => pointer.slice(1)).join(', ')
    throw new DomainError('invalid', 'configuration_invalid', { params: { settings } })
  }
}
