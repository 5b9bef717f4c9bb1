import type { Context } from '@lykta/core'
import { isSetUp, setUpAssociation } from '@lykta/core/settings'

/** Its name until the first run gives it the real one. */
const associationName = 'Lykta'

/** The settings, the classes and the goal, for whoever begins with an import at the command line. */
export async function ensureAssociation(ctx: Context): Promise<void> {
  if (!(await isSetUp(ctx))) await setUpAssociation(ctx, { associationName })
}
