import { z } from 'zod'
import { openapiDocument } from '../index.ts'

/** The document as any reader of it sees it. */
export const document = Document().parse(JSON.parse(JSON.stringify(openapiDocument())))

function Document() {
  const response = z.looseObject({ $ref: z.string().optional(), content: z.record(z.string(), z.looseObject({})).optional() })
  const operation = z.looseObject({
    operationId: z.string(),
    security: z.array(z.unknown()),
    parameters: z.array(z.looseObject({ name: z.string(), in: z.string() })).default([]),
    requestBody: z.looseObject({ content: z.record(z.string(), z.looseObject({ example: z.unknown().optional() })) }).optional(),
    responses: z.record(z.string(), response),
  })
  return z.looseObject({
    paths: z.record(z.string(), z.record(z.string(), operation)),
    components: z.looseObject({ responses: z.record(z.string(), response) }),
  })
}

type Described = z.output<ReturnType<typeof Document>>['paths'][string][string]

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

function toOperation(path: string, method: string, { operationId, security, parameters, requestBody, responses }: Described): Operation {
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
