import { z } from 'zod'
import { singleLine } from '../text.ts'
import { CreateFirstUser } from '../users/index.ts'

export const FirstRun = z.strictObject({
  /** Also the sender's name in the first series, and no longer than such a name may be. */
  associationName: z.string().trim().min(1).max(100).transform(singleLine),
  ...CreateFirstUser.shape,
})
