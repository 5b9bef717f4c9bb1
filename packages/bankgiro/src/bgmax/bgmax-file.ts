import type { BgMaxError } from './bgmax-error.ts'

/** A file of Bankgirot's "Bankgiro Inbetalningar" (BgMax, layout 01). */
export interface BgMaxFile {
  /** When it was made, on Swedish clocks: `YYYYMMDDhhmmss` and six digits of microseconds. */
  createdAt: string
  /** Made for a trial: no money has moved. */
  test: boolean
  sections: BgMaxSection[]
}

/** What was read: the sections whose every total agrees, and why the others are refused whole. */
export interface BgMaxReading extends BgMaxFile {
  refused: BgMaxError[]
}

/** The payments of one deposit to one bankgiro number. */
export interface BgMaxSection {
  /** Seven or eight digits. */
  bankgiro: string
  plusgiro: string | null
  currency: 'SEK'
  /** `YYYY-MM-DD`: the day the money came. No other record tells it. */
  paymentDate: string
  amountOre: number
  account: string
  /** Five digits: the deposit's number among those of the year. */
  depositSerial: string
  /** `K`, `D` or `S` as the bank groups deposits, or nothing. */
  depositType: string
  payments: BgMaxPayment[]
}

/** 0 see the extra references, 1 none, 2 a right OCR reference, 3 several references in one, 4 free text, 5 a wrong OCR reference. */
export type ReferenceCode = 0 | 1 | 2 | 3 | 4 | 5

export interface BgMaxPayment {
  /** A deduction (TK21) lessens the deposit; it is no income. */
  kind: 'payment' | 'deduction'
  payerBankgiro: string | null
  reference: string
  referenceCode: ReferenceCode
  amountOre: number
  /** 1 internet bank, 2 supplier payments file, 3 paper, 4 direct debit. */
  channel: number
  /** Twelve digits. Two payments may share one. */
  serial: string
  hasImage: boolean
  /** Of a deduction: what became of the rest. */
  deductionCode: string | null
  /** Where the amounts are all 0, how the payment is split is not told. */
  extraReferences: ExtraReference[]
  messages: string[]
  /** For the treasurer's eyes while she matches, never to be stored. */
  payer: BgMaxPayer | null
}

export interface ExtraReference {
  kind: 'payment' | 'deduction'
  reference: string
  referenceCode: ReferenceCode
  amountOre: number
  serial: string
}

export interface BgMaxPayer {
  name: string
  extraName: string
  street: string
  postcode: string
  city: string
  country: string
  countryCode: string
  organisationNumber: string
}
