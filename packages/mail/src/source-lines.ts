import { DomainError } from '@lykta/core'

/** A line of a template put together, and where it was written: what makes an error lead to the right place. */
export interface SourceLine {
  text: string
  /** Relative to the folder of templates. */
  file: string
  line: number
}

/** What is wrong with a template, for the one who wrote it. */
export const templateInvalid = (template: string, at: { file: string; line: number }, detail: string, cause?: unknown): DomainError =>
  new DomainError('unprocessable', 'template_invalid', { params: { template, file: at.file, line: at.line, detail }, cause })

/** The number of the line that holds the character at `index`. */
export const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length
