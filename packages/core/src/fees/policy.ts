import { parseBankgiro } from '@lykta/bankgiro'
import { z } from 'zod'
import { singleLine } from '../text.ts'

/** A reminder goes out so many days after the due day; below zero, before it. The number is what tells one rule from another. */
const ReminderRule = z.strictObject({ days: z.number().int().min(-60).max(365) })

/** How fees are asked for. */
export const FeePolicy = z
  .strictObject({
    /** The digits of the number; given with or without the hyphen. */
    bankgiro: z
      .string()
      .transform((text, context) => {
        const digits = parseBankgiro(text)
        if (digits === undefined) context.addIssue({ code: 'custom', message: 'bankgiro_invalid' })
        return digits ?? z.NEVER
      })
      .nullable(),
    /** The association's ten digits in Swish. */
    swish: z
      .string()
      .transform((text) => text.replace(/[\s-]/g, ''))
      .pipe(z.string().regex(/^123\d{7}$/, { error: 'swish_number_invalid' }))
      .nullable(),
    /** Whom the payer's bank says that she pays, where it is another name than the association's own. */
    payeeName: z.string().min(1).max(35).transform(singleLine).nullable(),
    /** What the association and its bank have agreed on for OCR references. */
    ocr: z.strictObject({
      lengthDigit: z.boolean(),
      /** Of the whole reference; null where any is taken. */
      length: z.number().int().min(8).max(25).nullable(),
    }),
    daysToPay: z.number().int().min(1).max(180),
    reminders: z.array(ReminderRule).max(6),
    /** Whether a payment is answered with a receipt. Whoever shares her mailbox or her account would learn of it. */
    receipts: z.boolean(),
  })
  .refine(({ reminders }) => new Set(reminders.map(({ days }) => days)).size === reminders.length, {
    error: 'reminders_alike',
    path: ['reminders'],
  })
export type FeePolicy = z.output<typeof FeePolicy>

/** Until the board has said otherwise. */
export const defaultFeePolicy: FeePolicy = {
  bankgiro: null,
  swish: null,
  payeeName: null,
  ocr: { lengthDigit: true, length: null },
  daysToPay: 30,
  reminders: [{ days: -7 }, { days: 14 }],
  receipts: false,
}
