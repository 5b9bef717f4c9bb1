import { z } from '@hono/zod-openapi'

/** A moment as it stands in JSON. */
export const Instant = z.iso.datetime()

/** A calendar day as it stands in JSON. */
export const CalendarDay = z.iso.date()

/** What stands in the path of one thing. */
export const Id = z.object({ id: z.uuid() })

/** A page of a list. `next` is given back as `after`; null is the end. */
export const pageOf = <S extends z.ZodType>(item: S) => z.object({ items: z.array(item), next: z.string().nullable() })

/** A schema of core's under a name of its own in the document. */
export const named = <S extends z.ZodType>(schema: S, name: string): S => schema.clone().openapi(name)
