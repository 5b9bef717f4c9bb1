import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { schemaErrors } from '../../../test/api/answers.ts'
import { document, operations } from '../../../test/api/operations.ts'
import { openapiDocument } from './index.ts'

test('docs/openapi.json is what the routes say (npm run openapi)', async () => {
  const written = await readFile(new URL('../../../docs/openapi.json', import.meta.url), 'utf8')
  expect(written).toBe(`${JSON.stringify(openapiDocument(), null, 2)}\n`)
})

test('every operation has a name of its own, a summary and a tag that is explained', () => {
  expect(document.openapi).toBe('3.1.0')
  const described = Object.values(document.paths).flatMap((methods) => Object.values(methods))
  expect(new Set(described.map(({ operationId }) => operationId)).size).toBe(described.length)
  const known = document.tags.map(({ name }) => name)
  for (const { tags, summary } of described) {
    expect(known).toContain(tags[0])
    expect(summary).not.toBe('')
  }
})

test('only signing in, the first run and what is for everybody are for visitors', () => {
  expect(operations.filter(({ isPublic }) => isPublic).map(({ id }) => id)).toEqual([
    'signIn',
    'firstRun',
    'joinPage',
    'applyForMembership',
    'listShelf',
    'requestCopies',
    'listArchive',
    'archivedLetter',
    'signUp',
  ])
})

test('every example is what its schema takes', () => {
  const examples = operations.filter(({ example }) => example !== undefined)
  expect(examples.length).toBeGreaterThan(20)
  for (const { id, path, method, example } of examples) {
    expect([id, schemaErrors(['paths', path, method, 'requestBody', 'content', 'application/json', 'schema'], example)]).toEqual([id, []])
  }
})
