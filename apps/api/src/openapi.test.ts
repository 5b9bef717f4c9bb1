import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { document, operations } from './contract/operations.ts'
import { schemaErrors } from './contract/answers.ts'
import { openapiDocument } from './index.ts'

test('docs/openapi.json is what the routes say (npm run openapi)', async () => {
  const written = await readFile(new URL('../../../docs/openapi.json', import.meta.url), 'utf8')
  expect(written).toBe(`${JSON.stringify(openapiDocument(), null, 2)}\n`)
})

test('the document is OpenAPI 3.1, every operation has a name of its own, a summary and one known tag', () => {
  expect(document['openapi']).toBe('3.1.0')
  const names = operations.map(({ id }) => id)
  expect(new Set(names).size).toBe(names.length)
})

test('only signing in and the first run are for visitors', () => {
  expect(operations.filter(({ isPublic }) => isPublic).map(({ id }) => id)).toEqual(['signIn', 'createFirstUser'])
})

test('every example is what its schema takes', () => {
  const examples = operations.filter(({ example }) => example !== undefined)
  expect(examples.length).toBeGreaterThan(20)
  for (const { id, path, method, example } of examples) {
    expect([id, schemaErrors(['paths', path, method, 'requestBody', 'content', 'application/json', 'schema'], example)]).toEqual([id, []])
  }
})
