import type { DbClient } from '@lykta/db'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { APIError } from 'better-auth/api'
import { betterAuth } from 'better-auth/minimal'
import type { Log } from '../context.ts'

export interface AuthOptions {
  db: DbClient
  log: Log
  /** `secrets.derive('login')`. */
  secret: string
  /** Where people reach us. Cookies are Secure when it is https. */
  baseUrl: string
}

const hour = 60 * 60

/** How often one address may try to sign in. Counted per process. */
const signInLimit = { window: 60, max: 10 }

/** The header by which `signIn` tells better-auth where a request came from. Nothing from outside reaches it. */
export const ipHeader = 'x-client-ip'

/**
 * Sign-in with e-mail and password, by better-auth. Its HTTP handler is not to be mounted: `signIn`, `signOut` and
 * `userOfSession` are the only ways in, so nobody can sign up or change a user through it.
 */
export function createAuth({ db, log, secret, baseUrl }: AuthOptions) {
  const auth = betterAuth({
    appName: 'Lykta',
    baseURL: baseUrl,
    secret,
    database: prismaAdapter(db, { provider: 'postgresql', transaction: true }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12 },
    // A day's work; every quarter of an hour of use begins it anew.
    session: { expiresIn: 12 * hour, updateAge: hour / 4 },
    rateLimit: { enabled: true, window: 60, max: 100, customRules: { '/sign-in/email': signInLimit } },
    advanced: {
      cookiePrefix: 'lykta',
      useSecureCookies: new URL(baseUrl).protocol === 'https:',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: [ipHeader] },
    },
    databaseHooks: { session: { create: { before: ({ userId }) => requireEnabled(db, userId) } } },
    // Only what it says, not what it says it of: that may be an address.
    logger: { level: 'error', log: (_, message) => log.error({ reason: message }, 'auth') },
    // What is no answer of its own it throws on to us, as it came; else it would print it, and with it the query's values.
    onAPIError: { throw: true },
    telemetry: { enabled: false },
  })
  return { db, auth, baseUrl }
}

export type Auth = ReturnType<typeof createAuth>

/** Comes after the password was found right, so it tells nobody else that there is such a user. */
async function requireEnabled(db: DbClient, userId: string): Promise<void> {
  const user = await db.user.findUnique({ where: { id: userId } })
  if (!user || user.disabledAt) throw new APIError('FORBIDDEN', { code: 'USER_DISABLED' })
}
