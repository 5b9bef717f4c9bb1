import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { domainToASCII } from 'node:url'
import { DomainError, parse } from '@lykta/core'
import { dkimKey, dkimRecord, newDkimKey } from '@lykta/mail'
import { z } from 'zod'
import { readConfig } from '../config.ts'
import { say } from '../words.ts'

const Options = z.object({ selector: z.string().optional(), type: z.enum(['rsa', 'ed25519']) })

/** Makes a key that signs for `domain`, which nobody but this account can read, and prints the DNS record that belongs to it. */
export async function newDkim(domain: string, options: { selector?: string; type: string }): Promise<void> {
  const { dkimDir } = readConfig()
  const { type, selector = selectorOfToday() } = parse(Options, options)
  const name = `${selector}._domainkey.${domainToASCII(domain)}`.toLowerCase()
  const pem = newDkimKey(type)
  const record = dkimRecord(dkimKey(name, pem))
  const file = join(dkimDir, `${name}.pem`)
  try {
    await mkdir(dkimDir, { recursive: true, mode: 0o700 })
    await writeFile(file, pem, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new DomainError('invalid', reason === 'EEXIST' ? 'dkim_key_exists' : 'file_unwritable', { params: { file, reason } })
  }
  process.stdout.write(`${say('dkim_key_made', { file, name: record.name })}\n\n${record.name}. IN TXT ${quoted(record.value)}\n`)
}

/** Another each month, so that a new key can be published beside the one it replaces. */
const selectorOfToday = (): string => `lykta${new Date().toISOString().slice(0, 7).replace('-', '')}`

/** A TXT record is made of strings of at most 255 characters (RFC 1035 §3.3.14). */
const quoted = (value: string): string => (value.match(/.{1,255}/g) ?? []).map((part) => `"${part}"`).join(' ')
