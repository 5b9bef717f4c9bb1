import { expect, test } from 'vitest'
import { healthRoutes } from './health.ts'

const readiness = async (database: boolean, queue: boolean) => {
  const answer = await healthRoutes({ ready: async () => ({ database, queue }) }).request('/readyz')
  return [answer.status, await answer.json()]
}

test('a process that lives is healthy', async () => {
  const never = healthRoutes({ ready: () => new Promise(() => undefined) })
  expect((await never.request('/healthz')).status).toBe(200)
})

test('readiness says which part is away', async () => {
  expect(await readiness(true, true)).toEqual([200, { status: 'ok', database: true, queue: true }])
  expect(await readiness(true, false)).toEqual([503, { status: 'unavailable', database: true, queue: false }])
  expect(await readiness(false, true)).toEqual([503, { status: 'unavailable', database: false, queue: true }])
})
