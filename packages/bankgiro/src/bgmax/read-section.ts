import { BgMaxError, type BgMaxErrorCode } from './bgmax-error.ts'
import type { BgMaxPayment, BgMaxSection } from './bgmax-file.ts'
import { dateAt } from './dates.ts'
import { digitsAt, fieldInvalid, type Line, numberAt, textAt } from './line.ts'
import { complete, giroAt, isCompletion, readPayment } from './read-payment.ts'

/** One section while its records come: TK05, payments, TK15. */
export interface SectionReader {
  add(line: Line): void
  /** With TK15. @throws BgMaxError when anything in it was broken */
  close(line: Line): BgMaxSection
}

export const isPartOfSection = (type: string): boolean => type === '20' || type === '21' || isCompletion(type)

/** Keeps the first fault until the section ends, so that all of it is refused and what follows is read. */
export function openSection(opening: Line): SectionReader {
  let fault: BgMaxError | undefined
  const attempt = <T>(read: () => T): T | undefined => {
    if (fault) return undefined
    try {
      return read()
    } catch (error) {
      if (!(error instanceof BgMaxError)) throw error
      fault = error
      return undefined
    }
  }
  const payee = attempt(() => readOpening(opening))
  const payments: BgMaxPayment[] = []
  let payment: { line: Line; read: BgMaxPayment } | undefined
  let previous = opening.type
  const endPayment = () => {
    if (payment) requireSplit(payment.read, payment.line)
  }
  const add = (line: Line) => {
    if (isCompletion(line.type)) complete(payment?.read, line, previous)
    else {
      endPayment()
      payment = { line, read: readPayment(line) }
      payments.push(payment.read)
    }
    previous = line.type
  }
  return {
    add: (line) => attempt(() => add(line)),
    close(line) {
      const deposit = attempt(() => {
        endPayment()
        return readDeposit(line, payments)
      })
      if (fault) throw fault
      if (!payee || !deposit) throw fieldInvalid(opening, 3, 12)
      return { ...payee, ...deposit, payments }
    },
  }
}

/** TK05. */
function readOpening(line: Line): Pick<BgMaxSection, 'bankgiro' | 'plusgiro'> {
  digitsAt(line, 3, 12)
  const bankgiro = giroAt(line, 3, 12)
  if (bankgiro === null) throw fieldInvalid(line, 3, 12)
  requireCurrency(line, 23, 25)
  return { bankgiro, plusgiro: giroAt(line, 13, 22) }
}

/** TK15, whose amount and count are those of the payments before it. */
function readDeposit(line: Line, payments: BgMaxPayment[]): Omit<BgMaxSection, 'bankgiro' | 'plusgiro' | 'payments'> {
  requireCurrency(line, 69, 71)
  const amountOre = numberAt(line, 51, 68)
  requireSame('bgmax_count_differs', line, numberAt(line, 72, 79), payments.length)
  requireSame('bgmax_amount_differs', line, amountOre, sumOf(payments))
  return {
    account: textAt(line, 3, 37),
    paymentDate: dateAt(line, 38),
    depositSerial: digitsAt(line, 46, 50),
    amountOre,
    currency: 'SEK',
    depositType: textAt(line, 80, 80),
  }
}

function requireCurrency(line: Line, from: number, to: number): void {
  const currency = textAt(line, from, to)
  if (currency !== 'SEK') throw new BgMaxError('bgmax_currency', line.number, { currency })
}

/** Extra references that carry amounts add up to their payment. */
function requireSplit({ kind, amountOre, extraReferences }: BgMaxPayment, line: Line): void {
  if (kind === 'deduction' || extraReferences.every((extra) => extra.amountOre === 0)) return
  requireSame('bgmax_extra_references_differ', line, amountOre, sumOf(extraReferences))
}

/** Amounts are in öre. */
export function requireSame(code: BgMaxErrorCode, { number }: Line, expected: number, found: number): void {
  if (expected !== found) throw new BgMaxError(code, number, { expected, found })
}

/** Payments less deductions, in öre. */
const sumOf = (payments: readonly Pick<BgMaxPayment, 'kind' | 'amountOre'>[]): number =>
  payments.reduce((sum, { kind, amountOre }) => sum + (kind === 'payment' ? amountOre : -amountOre), 0)
