import { Audience } from '@lykta/core/mailing'
import { named } from './formats.ts'

/** Whom a series or a newsletter is for. */
export const AudienceShape = named(Audience, 'Audience')
