import { openapiDocument } from '@lykta/api'

interface Described {
  operationId: string
  security: unknown[]
  parameters?: { name: string; in: string }[]
  requestBody?: { content: Record<string, { example?: unknown }> }
  responses: Record<string, Content & { $ref?: string }>
}

interface Content {
  content?: Record<string, unknown>
}

interface Document {
  openapi: string
  tags: { name: string }[]
  paths: Record<string, Record<string, Described & { tags: string[]; summary: string }>>
  components: { responses: Record<string, Content> }
}

/** The document as any reader of it sees it: the parts that the tests look at, of the form that OpenAPI gives them. */
export const document = JSON.parse(JSON.stringify(openapiDocument())) as Document

/** One operation of the document. */
export interface Operation {
  id: string
  method: string
  path: string
  isPublic: boolean
  /** Media types that its body may have; none where it has no body. */
  bodyTypes: string[]
  example: unknown
  pathParameters: string[]
  queryParameters: string[]
  /** The media types of each declared status; none where there is no body. */
  statuses: Map<number, string[]>
}

export const operations: Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => toOperation(path, method, described)),
)

function toOperation(path: string, method: string, described: Described): Operation {
  const { operationId, security, parameters = [], requestBody, responses } = described
  const names = (place: string) => parameters.filter((parameter) => parameter.in === place).map(({ name }) => name)
  const content = requestBody?.content ?? {}
  return {
    id: operationId,
    method,
    path,
    isPublic: security.length === 0,
    bodyTypes: Object.keys(content),
    example: content['application/json']?.example,
    pathParameters: names('path'),
    queryParameters: names('query'),
    statuses: new Map(Object.entries(responses).map(([status, response]) => [Number(status), mediaTypes(response)])),
  }
}

function mediaTypes({ $ref, content }: Described['responses'][string]): string[] {
  const shared = $ref && document.components.responses[$ref.split('/').at(-1) ?? '']
  return Object.keys((shared || { content }).content ?? {})
}
