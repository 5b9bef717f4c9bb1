import { errorMessage } from '@lykta/i18n'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect } from 'vitest'
import { document, type Operation } from './operations.ts'

/** Fails unless the answer is as the document says of this status: the media type, and a body that the schema takes. */
export async function expectDeclared(answer: Response, operation: Operation, status: number): Promise<void> {
  const told = answer.status === status ? '' : `: ${await answer.clone().text()}`
  expect(`${answer.status}${told}`).toBe(String(status))
  const types = operation.statuses.get(status)
  if (!types) throw new Error(`${operation.id} does not declare ${status}`)
  if (types.length === 0) {
    expect(await answer.text()).toBe('')
    return
  }
  const type = answer.headers.get('content-type')?.split(';')[0] ?? ''
  expect(types).toContain(type)
  if (!type.endsWith('json')) return
  const response =
    status < 400 ? ['paths', operation.path, operation.method, 'responses', `${status}`] : ['components', 'responses', `Problem${status}`]
  const body: unknown = await answer.json()
  expect(schemaErrors([...response, 'content', type, 'schema'], body)).toEqual([])
  // The schema has taken it.
  if (status >= 400) expectWords(body as Said & { errors: Said[] })
}

interface Said {
  code: string
  detail: string
}

/** Fails where a code has no words of its own. */
function expectWords({ code, detail, errors }: Said & { errors: Said[] }): void {
  const wordless = errorMessage('sv', 'unknown')
  const silent = [{ code, detail }, ...errors].filter(({ detail }) => detail === wordless)
  expect(silent.map(({ code }) => code)).toEqual([])
}

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema(closed(document), 'document')

/** What the schema at a place of the document objects to. */
export function schemaErrors(place: string[], value: unknown): unknown[] {
  const pointer = place.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')
  const validate = ajv.compile({ $ref: `document#/${pointer}` })
  validate(value)
  return validate.errors ?? []
}

/** The document with every object closed, so that a field that is sent but not described is found. */
function closed<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, closed(inner)])
  // The same keys with values of the same types.
  const copy = (Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries)) as T & object
  return 'properties' in copy && !('additionalProperties' in copy) ? { ...copy, additionalProperties: false } : copy
}
