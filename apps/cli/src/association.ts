import type { Context } from '@lykta/core'
import { listSeries, setUpSeries } from '@lykta/core/newsletters'
import { isSetUp, setUpAssociation } from '@lykta/core/settings'
import { translator } from '@lykta/i18n'
import { readerLanguage } from './words.ts'

/** Its name until the board writes the real one on the page of settings. */
const associationName = 'Lykta'

/** What the first-run page would make, for whoever begins at the command line: the settings, the classes and the goal. */
export async function ensureAssociation(ctx: Context): Promise<void> {
  if (!(await isSetUp(ctx))) await setUpAssociation(ctx, { associationName })
}

/** The three series, with the first user as the sender of their letters. */
export async function ensureSeries(ctx: Context, senderAddress: string): Promise<void> {
  if ((await listSeries(ctx)).length > 0) return
  await setUpSeries(ctx, {
    senderName: associationName,
    discreetName: translator(readerLanguage())('firstRun.discreetName'),
    senderAddress,
  })
}
