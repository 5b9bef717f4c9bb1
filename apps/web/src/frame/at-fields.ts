import { DomainError } from '@lykta/core'

/**
 * The error with what it says of an item of a list (`/lines/2/sent`) said of that item's own field in the form; `fieldOf` names it by the list
 * and the item's place. Anything else is left as it is.
 */
export function atFields<E>(error: E, fieldOf: (list: string, index: number) => string | undefined): E | DomainError {
  if (!(error instanceof DomainError)) return error
  const issues = error.issues.map((issue) => {
    const [, list, index] = /^\/(\w+)\/(\d+)(?:\/|$)/.exec(issue.pointer) ?? []
    const field = list === undefined ? undefined : fieldOf(list, Number(index))
    return field === undefined ? issue : { ...issue, pointer: `/${field}` }
  })
  return new DomainError(error.kind, error.code, { params: error.params, issues })
}
