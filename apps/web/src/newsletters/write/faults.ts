import type { DomainError } from '@lykta/core'
import { errorMessage, type Language } from '@lykta/i18n'
import { type FieldErrors, fieldErrors } from '../../ui/index.ts'
import type { Draft } from './draft.ts'

/** What is wrong with a draft, at the fields of the form: `/content/blocks/3/href` is the field `block.<key>.href`. */
export function draftErrors(language: Language, error: DomainError, draft: Draft): { errors: FieldErrors; message: string | undefined } {
  const errors = Object.fromEntries(Object.entries(fieldErrors(language, error)).map(([name, words]) => [fieldName(name, draft), words]))
  return { errors, message: Object.keys(errors).length > 0 ? undefined : errorMessage(language, error.code, error.params) }
}

function fieldName(name: string, draft: Draft): string {
  const [, index, field] = /^content\.blocks\.(\d+)\.(.+)$/.exec(name) ?? []
  const block = index === undefined ? undefined : draft.blocks[Number(index)]
  return block ? `block.${block.key}.${field}` : name.replace(/^content\./, '')
}
