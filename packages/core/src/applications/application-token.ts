import { idToken, readIdToken } from '../id-token.ts'
import type { Secrets } from '../secrets.ts'

/** The token in the link by which she confirms. */
export const applicationToken = (secrets: Secrets, applicationId: string): string => idToken(secrets, 'application', applicationId)
export const readApplicationToken = (secrets: Secrets, token: string): string | undefined => readIdToken(secrets, 'application', token)
