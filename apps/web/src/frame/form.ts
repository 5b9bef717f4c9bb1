import { DomainError } from '@lykta/core'
import { errorMessage } from '@lykta/i18n'
import { type FieldErrors, fieldErrors } from '../ui/index.ts'
import type { OpenContext, StaffContext } from './env.ts'

/** What a form sent. A field that was left empty is absent. */
export interface Sent {
  text(name: string): string | undefined
  /** Every value of a field that may have several. */
  all(name: string): string[]
  /** NaN for what is no number: the schema refuses that. */
  number(name: string): number | undefined
  /** Kronor and perhaps öre, "200" or "199,50", in öre. */
  ore(name: string): number | undefined
  ticked(name: string): boolean
  file(name: string): File | undefined
}

/** A form as it is to be shown: with what was written and what is wrong with it. */
export interface FormAnswer {
  values: Record<string, string>
  errors: FieldErrors
  /** What is wrong with the whole. */
  message: string | undefined
}

/** A form nobody has filled in yet, or one that begins with what is known. */
export const freshForm = (values: Record<string, string> = {}): FormAnswer => ({ values, errors: {}, message: undefined })

type AnyContext = OpenContext | StaffContext

/**
 * Reads the form and does `work`. An error that whoever sent it can mend gives the form `again`, with status 422, what
 * she wrote and what is wrong; any other goes to the error page.
 */
export async function answerForm(
  c: AnyContext,
  work: (sent: Sent) => Promise<Response>,
  again: (form: FormAnswer, sent: Sent) => Response | Promise<Response>,
): Promise<Response> {
  const data = await formData(c)
  const sent = reader(data)
  try {
    return await work(sent)
  } catch (error) {
    if (!(error instanceof DomainError) || !mendable.has(error.kind)) throw error
    c.status(422)
    return again({ values: written(data), ...wrong(c, error) }, sent)
  }
}

/**
 * The errors as the summary says them, with the field's name before what is wrong: there "this needs to be filled in"
 * does not stand beside its field. Fields without a label here have errors that say themselves what they are about.
 */
export const named = (errors: FieldErrors, labels: Record<string, string>): FieldErrors =>
  Object.fromEntries(Object.entries(errors).map(([name, text]) => [name, labels[name] ? `${introduced(labels[name])} ${text}` : text]))

/** A question has its sign already. */
const introduced = (label: string): string => (label.endsWith('?') ? label : `${label}:`)

/** The form alone, for a page that answers in its own way. */
export const readForm = async (c: AnyContext): Promise<Sent> => reader(await formData(c))

const mendable = new Set<DomainError['kind']>(['invalid', 'conflict', 'unprocessable'])

async function formData(c: AnyContext): Promise<FormData> {
  return c.req.formData().catch((cause: unknown) => {
    throw new DomainError('invalid', 'invalid_input', { cause })
  })
}

function reader(data: FormData): Sent {
  const text = (name: string) => {
    const value = data.get(name)
    return typeof value === 'string' && value.trim() !== '' ? value : undefined
  }
  const decimal = (name: string) => {
    const given = text(name)
      ?.replaceAll(/[\s\u00a0\u202f]/g, '')
      .replace(',', '.')
    return given === undefined ? undefined : Number(given)
  }
  return {
    text,
    all: (name) =>
      data
        .getAll(name)
        .filter((value) => typeof value === 'string' && value !== '')
        .map(String),
    number: decimal,
    ore: (name) => {
      const kronor = decimal(name)
      return kronor === undefined ? undefined : Math.round(kronor * 100)
    },
    ticked: (name) => data.has(name),
    file: (name) => {
      const value = data.get(name)
      return value instanceof File && value.size > 0 ? value : undefined
    },
  }
}

/** What was written, to be shown again. A password never is. */
function written(data: FormData): Record<string, string> {
  return Object.fromEntries(
    [...data].flatMap(([name, value]) => (typeof value === 'string' && !/password/i.test(name) ? [[name, value]] : [])),
  )
}

/** An error about fields is said at them; else, or when it is about more than that, of the whole form. */
function wrong(c: AnyContext, error: DomainError): Pick<FormAnswer, 'errors' | 'message'> {
  const errors = fieldErrors(c.var.lang, atTheirFields(error))
  return { errors, message: Object.keys(errors).length > 0 ? undefined : errorMessage(c.var.lang, error.code, error.params) }
}

/** An item of a list (`/roles/0`) belongs to the field that sent the list. */
function atTheirFields(error: DomainError): DomainError {
  const issues = error.issues.map((issue) => ({ ...issue, pointer: issue.pointer.replace(/\/\d+$/, '') }))
  return new DomainError(error.kind, error.code, { params: error.params, issues })
}
