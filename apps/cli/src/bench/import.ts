import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { importMembers } from '@lykta/core/memberships'
import { writeXlsx } from '@lykta/core/tables'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import { onStage, type Stage } from './stage.ts'

export interface BenchImportOptions {
  rows: number
  format: string
}

/**
 * Imports a list of so many members whom nobody knows, as the command line does, after a plain COPY of the same rows into a table of texts: the
 * least that a database can do with them. The last line is one JSON object; memory is that of this process, as it began and at its highest.
 */
export async function benchImport({ rows, format }: BenchImportOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lykta-bench-'))
  try {
    const csv = join(folder, 'members.csv')
    await pipeline(Readable.from(linesOf(rows)), createWriteStream(csv))
    const file = format === 'xlsx' ? join(folder, 'members.xlsx') : csv
    if (format === 'xlsx') await pipeline(Readable.from(writeXlsx(cellsOf(rows))), createWriteStream(file))
    await onStage({ redis: false }, (stage) => measure(stage, { rows, format, csv, file }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(stage: Stage, { rows, format, csv, file }: BenchImportOptions & { csv: string; file: string }): Promise<void> {
  const copy = await seconds(() => copyPlainly(stage.env.DATABASE_URL ?? '', csv))
  const startMb = megabytes(process.memoryUsage.rss())
  const run = async (apply: boolean) => (await importMembers(stage.office, { file: { path: file }, apply, safeContactBasis: true })).counts
  const [trial, apply, again] = [await seconds(() => run(false)), await seconds(() => run(true)), await seconds(() => run(true))]
  const result = {
    rows,
    format,
    created: apply.result.create,
    unchangedTheSecondTime: again.result.duplicate,
    rowsPerSecond: Math.round(rows / apply.seconds),
    trialRowsPerSecond: Math.round(rows / trial.seconds),
    againRowsPerSecond: Math.round(rows / again.seconds),
    copyRowsPerSecond: Math.round(rows / copy.seconds),
    ratioToCopy: Math.round((copy.seconds / apply.seconds) * 10_000) / 10_000,
    startMemoryMb: startMb,
    peakMemoryMb: megabytes(process.resourceUsage().maxRSS * 1024),
  }
  process.stdout.write(`${JSON.stringify(result)}\n`)
}

async function copyPlainly(url: string, csv: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(`CREATE TABLE plain (${header.map((_, n) => `c${n} text`).join(', ')})`)
    await pipeline(createReadStream(csv), client.query(from("COPY plain FROM STDIN WITH (FORMAT csv, HEADER, DELIMITER ';')")))
  } finally {
    await client.end()
  }
}

const header = ['Förnamn', 'Efternamn', 'E-post', 'Mobil', 'Adress', 'Postnr', 'Ort', 'Medlemstyp', 'Medlem sedan', 'Språk', 'Betalt 2026']

async function* cellsOf(rows: number): AsyncGenerator<string[]> {
  yield header
  for (let n = 0; n < rows; n++) yield memberOf(n)
}

async function* linesOf(rows: number): AsyncGenerator<string> {
  for await (const cells of cellsOf(rows)) yield `${cells.join(';')}\n`
}

function memberOf(n: number): string[] {
  const phone = `070-17406${String(5 + (n % 95)).padStart(2, '0')}`
  const [address, kind] = [`Exempelvägen ${n}`, n % 3 === 0 ? 'Stödmedlem' : 'Medlem']
  return [
    `Åsa${n}`,
    `Exempel${n % 997}`,
    `person${n}@mejl.example`,
    phone,
    address,
    '123 45',
    'Exempelstad',
    kind,
    '2025-05-01',
    'finska',
    '200 kr',
  ]
}

async function seconds<T>(work: () => Promise<T>): Promise<{ seconds: number; result: T }> {
  const began = performance.now()
  const result = await work()
  return { seconds: (performance.now() - began) / 1000, result }
}

const megabytes = (bytes: number) => Math.round(bytes / 1_000_000)
