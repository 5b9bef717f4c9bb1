import { describe, expect, test } from 'vitest'
import { expectDeclared } from '../../../test/api/answers.ts'
import { type Operation, operations } from '../../../test/api/operations.ts'
import { derived, type Scenario, send } from '../../../test/api/scenario.ts'
import { scenarios } from '../../../test/api/scenarios.ts'
import { withWorld } from '../../../test/api/world.ts'

// Every status that the document declares is brought about, and its answer held against the document.

for (const operation of operations) {
  const own = scenarios[operation.id] ?? {}
  const statuses = [...operation.statuses.keys()]
  const success = statuses.find((status) => status < 300) ?? 0

  describe(`${operation.method} ${operation.path} (${operation.id})`, () => {
    test(
      `answers ${[...statuses.filter((status) => !own[status]), success].join(', ')}`,
      withWorld(async (world) => {
        const ask = await successOf(operation, success)(world)
        // What succeeds comes last: none of the others may have changed what it needs.
        for (const status of statuses.filter((status) => !own[status] && status !== 503)) {
          await expectDeclared(await send(operation, derived(status, operation, ask), world.request), operation, status)
        }
        await expectDeclared(await send(operation, ask, world.requestWhileAway), operation, 503)
        await expectDeclared(await send(operation, ask, world.request), operation, success)
      }),
    )
    for (const status of statuses.filter((status) => own[status] && status !== success)) {
      test(
        `answers ${status}`,
        withWorld(async (world) => {
          const ask = (await own[status]?.(world)) ?? {}
          await expectDeclared(await send(operation, ask, world.request), operation, status)
        }),
      )
    }
  })
}

function successOf({ id }: Operation, status: number): Scenario {
  const scenario = scenarios[id]?.[status]
  if (!scenario) throw new Error(`no scenario for ${status} of ${id}`)
  return scenario
}

test('there is a scenario only for what the document declares', () => {
  for (const [id, own] of Object.entries(scenarios)) {
    const declared = operations.find((operation) => operation.id === id)?.statuses
    for (const status of Object.keys(own)) expect([id, declared?.has(Number(status))]).toEqual([id, true])
  }
})
