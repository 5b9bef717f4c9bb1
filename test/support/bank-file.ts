import { type BgMaxPayment, type BgMaxSection, writeBgMax } from '@lykta/bankgiro'
import type { Context } from '@lykta/core'
import { getSettings, updateSettings } from '@lykta/core/settings'

export const ourBankgiro = '9912346'

/** Tells an association that this is its number. */
export async function setBankgiro(ctx: Context, bankgiro: string | null = ourBankgiro): Promise<void> {
  await updateSettings(ctx, { feePolicy: { ...(await getSettings(ctx)).feePolicy, bankgiro } })
}

/** A payment as the bank writes it, whose payer has a name and an address that can be searched for. */
export const bankPayment = (more: Partial<BgMaxPayment> & { name?: string } = {}): BgMaxPayment => {
  const { name = 'Petra Payer', ...fields } = more
  return {
    kind: 'payment',
    payerBankgiro: '7654321',
    reference: '',
    referenceCode: fields.reference ? 2 : 1,
    amountOre: 20_000,
    channel: 1,
    serial: String(++serial).padStart(12, '0'),
    hasImage: false,
    deductionCode: null,
    extraReferences: [],
    messages: [],
    payer: {
      name,
      extraName: '',
      street: 'Betalargatan 7',
      postcode: '123 45',
      city: 'Betalarstad',
      country: '',
      countryCode: '',
      organisationNumber: '',
    },
    ...fields,
  }
}

let serial = 0

/** A deposit of these payments, in good order unless `more` says otherwise. */
export const deposit = (payments: BgMaxPayment[], more: Partial<BgMaxSection> = {}): BgMaxSection => ({
  bankgiro: ourBankgiro,
  plusgiro: null,
  currency: 'SEK',
  paymentDate: '2026-03-02',
  amountOre: payments.reduce((sum, { kind, amountOre }) => sum + (kind === 'payment' ? amountOre : -amountOre), 0),
  account: '1234000123456',
  depositSerial: '00001',
  depositType: 'K',
  payments,
  ...more,
})

/** The bytes of a BgMax file with these deposits. */
export const bankFile = (sections: BgMaxSection[], createdAt = '20260302173035010331'): Uint8Array =>
  writeBgMax({ createdAt, test: false, sections })
