import { type BgMaxPayment, writeBgMax } from '@lykta/bankgiro'
import type { Context } from '@lykta/core'
import { listClaims, makeClaims } from '@lykta/core/fees'
import { takeInPayments as takeIn } from '@lykta/core/payments'
import { getSettings } from '@lykta/core/settings'

/** Asks everybody for next year's fee, and takes a file from the bank in: with those who paid right, and those that a treasurer has to look at. */
export async function takeInPayments(office: Context): Promise<void> {
  const { bankgiro } = (await getSettings(office)).feePolicy
  const today = office.clock.today()
  const { year } = await makeClaims(office, { year: Number(today.slice(0, 4)) + 1 })
  const { items } = await listClaims(office, { year, limit: 6 })
  const known = items.map(({ reference, name }, index) => payment(index, { reference, name, amountOre: index === 5 ? 10_000 : 20_000 }))
  const [first] = items
  const payments = [
    ...known,
    payment(6, { reference: first?.reference ?? '', name: first?.name ?? '', amountOre: 20_000 }),
    payment(7, { reference: '', name: 'Alva Exempel', amountOre: 30_000, message: 'Medlemsavgift' }),
    payment(8, { reference: '', name: 'Nils Exempel', amountOre: 50_000, message: 'En gåva till ert arbete' }),
  ]
  const file = writeBgMax({
    createdAt: `${today.replaceAll('-', '')}060000000000`,
    test: false,
    sections: [
      {
        bankgiro: bankgiro ?? '',
        plusgiro: null,
        currency: 'SEK',
        paymentDate: today,
        amountOre: payments.reduce((sum, { amountOre }) => sum + amountOre, 0),
        account: '1234000123456',
        depositSerial: '00001',
        depositType: '',
        payments,
      },
    ],
  })
  await takeIn(office, { file, apply: true })
}

function payment(
  index: number,
  { reference, name, amountOre, message }: { reference: string; name: string; amountOre: number; message?: string },
): BgMaxPayment {
  return {
    kind: 'payment',
    payerBankgiro: null,
    reference,
    referenceCode: reference === '' ? 1 : 2,
    amountOre,
    channel: 1,
    serial: String(index + 1).padStart(12, '0'),
    hasImage: false,
    deductionCode: null,
    extraReferences: [],
    messages: message ? [message] : [],
    payer: {
      name: name.replace(/[^\x20-\xff]/g, '').slice(0, 35),
      extraName: '',
      street: '',
      postcode: '',
      city: '',
      country: '',
      countryCode: '',
      organisationNumber: '',
    },
  }
}
