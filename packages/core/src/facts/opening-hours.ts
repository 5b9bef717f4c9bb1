import { z } from 'zod'

/** From `from` to `to` on a weekday (1 is Monday, ISO 8601), as the clock on the wall shows. A `to` that is not after `from` is on the day after. */
export interface OpenSpan {
  weekday: number
  from: string
  to: string
}

const span = z.strictObject({
  weekday: z.number().int().min(1).max(7),
  from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'time_invalid' }),
  to: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: 'time_invalid' }),
})

/** A week's hours, the first first. Two that overlap are refused; none at all is "closed". */
export const OpeningHours = z
  .array(span)
  .max(50)
  .transform((spans) => spans.toSorted((a, b) => startOf(a) - startOf(b)))
  .refine((spans) => !overlap(spans), { error: 'hours_overlap' })

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const day = 24 * 60
const week = 7 * day

const startOf = ({ weekday, from }: OpenSpan) => (weekday - 1) * day + minutes(from)
const lengthOf = ({ from, to }: OpenSpan) => {
  const length = minutes(to) - minutes(from)
  return length > 0 ? length : length + day
}

/** Sunday night runs into Monday morning: the week is a ring. */
function overlap(spans: OpenSpan[]): boolean {
  return spans.some((one, index) => {
    const next = spans[(index + 1) % spans.length] ?? one
    const until = index + 1 < spans.length ? startOf(next) : startOf(next) + week
    return startOf(one) + lengthOf(one) > until
  })
}
