import { createUser } from '@lykta/core/users'
import type { Scenarios } from './scenario.ts'
import { emailOf, password } from './world.ts'

const credentials = { email: emailOf('officer'), password }
const newUser = { name: 'Ny Person', email: 'ny@jouren.example', password, roles: ['office'] as const }

const newPassword = { currentPassword: password, newPassword: 'en annan lång mening' }
const first = { associationName: 'Exempeljouren', name: 'Första', email: 'forsta@jouren.example', password }

/** Signing in and out, and who may. */
export const people: Scenarios = {
  signIn: {
    204: () => ({ body: credentials, as: 'nobody' }),
    401: () => ({ body: { ...credentials, password: 'något helt annat' }, as: 'nobody' }),
    429: async ({ request }) => {
      const body = JSON.stringify({ ...credentials, password: 'gissning' })
      const headers = { 'content-type': 'application/json' }
      for (let tries = 0; tries < 10; tries++) await request('/api/v1/session', { method: 'POST', headers, body }, 'nobody')
      return { body: credentials, as: 'nobody' }
    },
  },
  getSession: { 200: () => ({}) },
  signOut: { 204: () => ({}) },
  changePassword: {
    204: () => ({ body: newPassword }),
    403: () => ({ body: newPassword, headers: { origin: 'https://elsewhere.example' } }),
    422: () => ({ body: { ...newPassword, currentPassword: 'något helt annat' } }),
  },
  firstRun: {
    201: async ({ ctx }) => {
      await ctx.db.user.deleteMany()
      return { body: first, as: 'nobody' }
    },
    409: () => ({ body: first, as: 'nobody' }),
  },
  listUsers: { 200: () => ({}) },
  createUser: {
    201: () => ({ body: newUser }),
    409: () => ({ body: { ...newUser, email: emailOf('volunteer').toUpperCase() } }),
  },
  disableUser: {
    200: async ({ ctx }) => ({ path: { id: (await createUser(ctx, { ...newUser, roles: ['office'] })).id } }),
    409: ({ ctx }) => ({ path: { id: ctx.actor.kind === 'user' ? ctx.actor.userId : '' } }),
  },
}
