import { z } from '@hono/zod-openapi'
import { placeTypes } from '@lykta/core/places'
import { CalendarDay } from '../formats.ts'

const count = z.number().int()

const totals = {
  placed: count,
  removed: count,
  printed: count,
  sent: count,
  partners: count.openapi({ description: 'Handed to co-publishers, less what came back' }),
  destroyed: count,
  lost: count.openapi({ description: 'Missing when counted, less what was found too many' }),
  downloads: count.openapi({ description: 'How often files were read' }),
}

const atPlaces = { places: count, placed: count }
const ore = z.number().nullable()

export const MaterialReport = z
  .object({
    from: CalendarDay,
    to: CalendarDay,
    associationName: z.string(),
    totals: z.object(totals),
    places: count.openapi({ description: 'Where something was left' }),
    byMonth: z.array(z.object({ month: z.string().openapi({ example: '2026-11' }), ...totals })),
    byType: z.array(z.object({ type: z.enum(placeTypes), ...atPlaces })),
    byMunicipality: z.array(z.object({ code: z.string(), name: z.string(), ...atPlaces })),
    byLanguage: z.array(z.object({ language: z.string(), ...totals })),
    byMaterial: z.array(
      z.object({
        materialId: z.uuid(),
        material: z.string(),
        language: z.string(),
        ...totals,
        unitOre: ore.openapi({ description: 'What printing a copy cost; null where no print order says' }),
        costPerCopyOre: ore.openapi({
          description: 'What the copies used up cost to print, those destroyed and lost among them, shared by those placed or sent',
        }),
      }),
    ),
  })
  .openapi('MaterialReport', { description: 'Copies, unless it says otherwise; no place and nobody by name' })
