import type { DomainError, Issue } from '@lykta/core'
import { errorMessage, type Language } from '@lykta/i18n'

/** What is wrong, by the name of the field: `{ email: 'Skriv …' }`. */
export type FieldErrors = Readonly<Record<string, string>>

/** A field as it was sent: spread into a control, `<Input {...field('email')} label=… />`. */
export interface FieldState {
  name: string
  value: string | undefined
  error: string | undefined
}

/** Gives each control its value and its error by name. */
export const formState =
  (values: Readonly<Record<string, string | undefined>> = {}, errors: FieldErrors = {}) =>
  (name: string): FieldState => ({ name, value: values[name], error: errors[name] })

/** The issues of an error in the reader's words, by field, the first of each. `/postal/city` is the field `postal.city`. */
export function fieldErrors(language: Language, error: DomainError): FieldErrors {
  const errors: Record<string, string> = {}
  for (const issue of error.issues) errors[fieldOf(issue)] ??= errorMessage(language, issue.code, issue.params)
  return errors
}

const fieldOf = (issue: Issue): string =>
  issue.pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.')

/** The id of a field's control: where the summary of errors leads. */
export const controlId = (name: string): string => `field-${name.replaceAll(/[^A-Za-z0-9_-]/g, '-')}`
