import { isbot } from 'isbot'

/** A request for a file as HTTP tells it. Nothing of it is kept. */
export interface FileRequest {
  method: string
  /** First and last byte asked for; undefined is the whole file. */
  range: { start: number; end: number } | undefined
  size: number
  /** `Sec-Purpose`, or what browsers said before it (`Purpose`, `X-Moz`). */
  purpose: string | undefined
  userAgent: string | undefined
}

/** Players and mail programs look at the first bytes before they fetch the whole. */
const probe = 1024

/**
 * Whether a person began to fetch the file: its beginning counts, so that one that comes in parts or is resumed counts once.
 * A look at the headers, a browser that fetches what might be clicked, and machines that say what they are do not count.
 */
export function isDownload({ method, range, size, purpose, userAgent }: FileRequest): boolean {
  if (method !== 'GET' || /prefetch|prerender|preview/i.test(purpose ?? '')) return false
  if (!userAgent || isbot(userAgent)) return false
  return range === undefined || (range.start === 0 && (range.end >= probe || range.end === size - 1))
}
