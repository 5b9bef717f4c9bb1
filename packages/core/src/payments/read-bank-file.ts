import { createHmac } from 'node:crypto'
import { BgMaxError, type BgMaxReading, type BgMaxSection, paymentKeys, readBgMax } from '@lykta/bankgiro'
import type { Context } from '../context.ts'
import { instantOf } from '../day.ts'
import { DomainError } from '../errors.ts'
import type { Settings } from '../settings/settings.ts'
import { fileTooBig, tooManyPayments } from './errors.ts'
import { type Part, partsOf } from './parts.ts'

/** Why a section is not taken in: the code and params of its message. `line` where the fault is at one. */
export interface Refusal {
  code: string
  params: Record<string, string | number>
}

export interface KeyedPart extends Part {
  /** Tells it from every other part of every file; nobody can read from it who paid. */
  key: string
  serial: string
  /** Which payment of the section it is part of, from 0. */
  payment: number
}

export interface KeyedSection extends Pick<BgMaxSection, 'bankgiro' | 'paymentDate' | 'depositSerial' | 'amountOre'> {
  parts: KeyedPart[]
}

export interface BankFile {
  digest: string
  madeAt: Date
  /** Made for a trial: no money has moved. */
  test: boolean
  sections: KeyedSection[]
  refused: Refusal[]
}

const maximumBytes = 10_000_000
/** They are taken in by one transaction, which must end while somebody waits. */
const maximumPayments = 2000
/** As much as an amount of the database holds, and more than any association was ever paid at once. */
const maximumOre = 2_000_000_000

/**
 * What a BgMax file brings: the sections whose totals agree and that are for our bankgiro number, with a key for every part, and why the
 * others are refused. Throws `bgmax_…` where nothing of the file can be trusted. Of who paid nothing comes out.
 */
export function readBankFile(ctx: Context, bytes: Uint8Array, { feePolicy, timeZone }: Settings): BankFile {
  const reading = readFile(bytes)
  const hash = (text: string | Uint8Array) => createHmac('sha256', ctx.secrets.derive('payments')).update(text).digest('hex')
  const refusals = new Map(reading.sections.map((section) => [section, refusalOf(section, feePolicy.bankgiro)]))
  const good = reading.sections.filter((section) => !refusals.get(section))
  const count = good.reduce((sum, { payments }) => sum + payments.length, 0)
  if (count > maximumPayments) throw tooManyPayments(maximumPayments)
  return {
    digest: hash(bytes),
    madeAt: instantOf(timeZone, reading.createdAt.replace(/^(....)(..)(..)(..)(..)(..).*$/, '$1-$2-$3T$4:$5:$6')),
    test: reading.test,
    sections: good.map((section) => keyed(section, paymentKeys(reading, section).map(hash), hash)),
    refused: [
      ...reading.refused.map(({ code, line, params }) => ({ code, params: { ...params, line } })),
      ...[...refusals.values()].filter((refusal) => refusal !== undefined),
    ],
  }
}

/** Why a section whose totals agree is not taken in all the same. */
export function refusalOf({ bankgiro, paymentDate: day, payments }: BgMaxSection, ours: string | null): Refusal | undefined {
  if (ours === null) return { code: 'bankgiro_unset', params: { bankgiro } }
  if (bankgiro !== ours) return { code: 'bankgiro_other', params: { bankgiro, expected: ours, day } }
  const vast = payments.flatMap(partsOf).find(({ amountOre }) => Math.abs(amountOre) > maximumOre)
  return vast && { code: 'payment_too_large', params: { amount: Math.abs(vast.amountOre) / 100, day } }
}

/** Throws `file_too_big` before anything is read, and BgMax's faults as ours. */
export function readFile(bytes: Uint8Array): BgMaxReading {
  if (bytes.byteLength > maximumBytes) throw fileTooBig(maximumBytes)
  try {
    return readBgMax(bytes)
  } catch (error) {
    if (!(error instanceof BgMaxError)) throw error
    throw new DomainError('unprocessable', error.code, { params: { ...error.params, line: error.line } })
  }
}

function keyed(section: BgMaxSection, keys: string[], hash: (text: string) => string): KeyedSection {
  const { bankgiro, paymentDate, depositSerial, amountOre, payments } = section
  const parts = payments.flatMap((one, payment) =>
    partsOf(one).map((part, index) => ({ ...part, payment, serial: one.serial, key: hash(`${keys[payment]}/${index}`) })),
  )
  return { bankgiro, paymentDate, depositSerial, amountOre, parts }
}
