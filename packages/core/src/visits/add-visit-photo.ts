import { z } from 'zod'
import type { Context } from '../context.ts'
import { shownImage } from '../images/index.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { visitToChange } from './own-visit.ts'
import { writePhoto } from './queries.ts'
import type { Visit } from './visit.ts'

export const AddVisitPhoto = z.strictObject({
  visitId: z.uuid(),
  /** PNG, JPEG, GIF or WebP, at most 10 MB. */
  bytes: z.instanceof(Uint8Array),
})

/** Keeps a photo with a visit, in the place of one that is there: made again from the pixels, without what the camera wrote into it. */
export async function addVisitPhoto(ctx: Context, input: z.input<typeof AddVisitPhoto>): Promise<Visit> {
  requirePermission(ctx, 'distribution:log')
  const { visitId, bytes } = parse(AddVisitPhoto, input)
  await visitToChange(ctx, visitId)
  const image = await shownImage(bytes, '/bytes')
  return transaction(ctx, async (ctx) => {
    await writePhoto(ctx, visitId, image)
    return visitToChange(ctx, visitId)
  })
}
