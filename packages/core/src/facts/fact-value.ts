import { z } from 'zod'
import { parsePhone } from '../contacts/phone.ts'
import { singleLine } from '../text.ts'
import { OpeningHours } from './opening-hours.ts'

export const factKinds = ['phone', 'hours', 'web', 'federation'] as const
export type FactKind = (typeof factKinds)[number]

/** E.164, or a short number as it is dialled within the country: "116006". */
const PhoneNumber = z
  .string()
  .max(60)
  .transform((text, check) => {
    const short = text.replaceAll(/[\s-]/g, '')
    const number = /^1\d{2,5}$/.test(short) ? short : parsePhone(text)
    if (number !== undefined) return number
    check.addIssue({ code: 'custom', message: 'phone_invalid' })
    return z.NEVER
  })

const WebAddress = z
  .string()
  .max(500)
  .transform((text, check) => {
    const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined
    if (url?.protocol === 'https:' && url.username === '' && url.password === '') return url.href
    check.addIssue({ code: 'custom', message: 'website_invalid' })
    return z.NEVER
  })

/** What is said in public. As it is kept it is the same however it was written: equal facts have equal values. */
export const FactValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('phone'), number: PhoneNumber }),
  z.strictObject({ kind: z.literal('hours'), hours: OpeningHours }),
  z.strictObject({ kind: z.literal('web'), url: WebAddress }),
  z.strictObject({
    kind: z.literal('federation'),
    /** Whose mark is shown: "Riksförbundet". */
    name: z
      .string()
      .max(200)
      .transform(singleLine)
      .pipe(z.string().min(1, { error: 'required' })),
  }),
])
export type FactValue = z.output<typeof FactValue>
