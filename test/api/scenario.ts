import type { Operation } from './operations.ts'
import type { Who, World } from './world.ts'

/** A request to an operation: what stands in its places. */
export interface Ask {
  path?: Record<string, string>
  query?: Record<string, string>
  /** A string or bytes are sent as they are, all else as JSON. */
  body?: unknown
  type?: string
  headers?: Record<string, string>
  as?: Who
}

/** Prepares what a request needs, and gives the request. */
export type Scenario = (world: World) => Promise<Ask> | Ask

/** How each operation comes to each status that does not follow from its shape (see `derived`). */
export type Scenarios = Record<string, Record<number, Scenario>>

export function send({ method, path, bodyTypes }: Operation, ask: Ask, request: World['request']): Promise<Response> {
  const place = path.replaceAll(/\{(.+?)\}/g, (_, name: string) => encodeURIComponent(ask.path?.[name] ?? ''))
  const query = ask.query ? `?${new URLSearchParams(ask.query)}` : ''
  const headers = new Headers(ask.headers)
  const type = ask.type ?? bodyTypes[0]
  if (type !== undefined && ask.body !== undefined && !(ask.body instanceof FormData)) headers.set('content-type', type)
  return request(
    `/api/v1${place}${query}`,
    { method: method.toUpperCase(), headers, ...(ask.body !== undefined && { body: bytesOf(ask.body) }) },
    ask.as,
  )
}

function bytesOf(body: unknown): string | FormData | Uint8Array<ArrayBuffer> {
  if (typeof body === 'string' || body instanceof FormData) return body
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body)
}

/**
 * The request that comes to a status for the same reason in every operation, made of one that succeeds: nobody is signed in,
 * a volunteer asks (or, where everyone may, another website), the thing does not exist, the body is broken, too large or
 * of another type.
 */
export function derived(status: number, { path, bodyTypes, id, isPublic }: Operation, ask: Ask): Ask {
  switch (status) {
    case 400:
      if (path.includes('{id}')) return { ...ask, path: { ...ask.path, id: 'x'.repeat(300) } }
      return { ...ask, body: '{"broken' }
    case 401:
      return { ...ask, as: 'nobody' }
    case 403:
      return isPublic || id === 'signOut' ? { ...ask, headers: { origin: 'https://elsewhere.example' } } : { ...ask, as: 'volunteer' }
    case 404:
      return { ...ask, path: { ...ask.path, id: unknown(ask.path?.['id'] ?? '') } }
    case 413:
      return { ...ask, type: bodyTypes[0] ?? '', body: new Uint8Array(bodyTypes[0] === 'text/csv' ? 50_000_001 : 11_000_001) }
    case 415:
      return { ...ask, type: 'application/octet-stream', body: 'x' }
    default:
      throw new Error(`no scenario for ${status} of ${id}`)
  }
}

/** An id of the same kind that nothing has. */
const unknown = (id: string) => (/^[0-9a-f-]{36}$/.test(id) ? '00000000-0000-7000-8000-000000000000' : 'nobody')
