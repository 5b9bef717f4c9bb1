import { expect, test } from 'vitest'
import { type Operation, operations } from '../../../test/api/operations.ts'
import { type Ask, send } from '../../../test/api/scenario.ts'
import { scenarios } from '../../../test/api/scenarios.ts'
import { withWorld } from '../../../test/api/world.ts'

// Whatever is sent, the fault is the sender's: no answer is a 500.

const texts = [
  'a\u0000b',
  'a\ud800b',
  '\u202e😀'.repeat(40),
  "'; DROP TABLE contact; --",
  'x'.repeat(50_000),
  '',
  '-1',
  '2026-02-30',
  '%00',
]
const values: unknown[] = [...texts, null, true, -1, 0.5, 1e308, 2 ** 53, [], {}, [[[]]], { '': { constructor: 1 } }]

for (const operation of operations) {
  const prepare = Object.entries(scenarios[operation.id] ?? {}).find(([status]) => Number(status) < 300)?.[1]
  test(
    `${operation.id} answers what is no input with 4xx`,
    withWorld(async (world) => {
      const ask = (await prepare?.(world)) ?? {}
      for (const hostile of [...inPath(operation, ask), ...inQuery(operation, ask), ...inBody(operation, ask)]) {
        const { status } = await send(operation, hostile, world.request)
        if (status >= 500) expect([operation.id, JSON.stringify(hostile).slice(0, 300), status]).toEqual([operation.id, '', 'below 500'])
      }
    }),
  )
}

const inPath = ({ pathParameters }: Operation, ask: Ask): Ask[] =>
  pathParameters.flatMap((name) =>
    texts.filter((text) => text !== '').map((text) => ({ ...ask, path: { ...ask.path, [name]: wellFormed(text) } })),
  )

const inQuery = ({ queryParameters }: Operation, ask: Ask): Ask[] =>
  queryParameters.flatMap((name) => texts.map((text) => ({ ...ask, query: { ...ask.query, [name]: text } })))

/** Addresses are made of whole characters. */
const wellFormed = (text: string) => text.replaceAll('\ud800', '\ufffd').slice(0, 5000)

function inBody({ bodyTypes, example }: Operation, ask: Ask): Ask[] {
  if (bodyTypes.length === 0) return []
  if (!bodyTypes.includes('application/json')) return texts.map((body) => ({ ...ask, body, type: bodyTypes[0] ?? '' }))
  const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  const whole = [nested, `{"a":`.repeat(50_000), '{"__proto__":{"admin":true}}', '"', '\ufeff{}'].map((body) => ({ ...ask, body }))
  const bodies = values.flatMap((value) => [value, ...replaced(ask.body, value), ...replaced(example, value)])
  return [...whole, ...bodies.map((body) => ({ ...ask, body: JSON.stringify(body) }))]
}

/** The value once for every place in it that holds something, with `hostile` there. */
function replaced(value: unknown, hostile: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    [hostile, ...replaced(inner, hostile)].map((changed) => withEntry(value, key, changed)),
  )
}

function withEntry(value: object, key: string, changed: unknown): unknown {
  if (Array.isArray(value)) return value.with(Number(key), changed)
  return { ...value, [key]: changed }
}
