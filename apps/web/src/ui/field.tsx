import type { Child, PropsWithChildren } from 'hono/jsx'
import { controlId } from './form-state.ts'
import type { Words } from './words.ts'

/** What every control of a form takes. A field is required unless it says `optional`, and then the label says so. */
export interface FieldProps {
  t: Words
  name: string
  label: string
  hint?: Child
  error?: string | undefined
  optional?: boolean | undefined
}

/** What a control must carry to belong to its label, hint and error. */
export interface ControlAttributes {
  id: string
  name: string
  required: boolean
  'aria-invalid': 'true' | undefined
  'aria-describedby': string | undefined
}

/** A label, a hint and an error around one control. The controls of the kit use it; a page does for a control of its own. */
export function Field({ control, ...field }: FieldProps & { control: (attributes: ControlAttributes) => Child }) {
  const id = controlId(field.name)
  return (
    <div class="field" data-invalid={field.error ? 'true' : undefined}>
      <label for={id}>
        {field.label} <Optional {...field} />
      </label>
      <FieldHelp id={id} {...field} />
      {control(controlAttributes(field))}
    </div>
  )
}

const controlAttributes = ({ name, hint, error, optional = false }: FieldProps): ControlAttributes => ({
  id: controlId(name),
  name,
  required: !optional,
  'aria-invalid': error ? 'true' : undefined,
  'aria-describedby': describedBy(controlId(name), { hint, error }),
})

function describedBy(id: string, { hint, error }: { hint?: Child; error?: string | undefined }): string | undefined {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

const Optional = ({ t, optional }: Pick<FieldProps, 't' | 'optional'>) =>
  optional ? <span class="optional">({t('ui.optional')})</span> : null

const FieldHelp = ({ id, t, hint, error }: Pick<FieldProps, 't' | 'hint' | 'error'> & { id: string }) => (
  <>
    {hint && (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {error && (
      <p class="field-error" id={`${id}-error`}>
        <span class="visually-hidden">{t('ui.errors.prefix')}</span> {error}
      </p>
    )}
  </>
)

type FieldsetProps = PropsWithChildren<{
  t: Words
  legend: string
  hint?: Child
  error?: string | undefined
  id?: string
  optional?: boolean
}>

/** Several controls that are one question. */
export const Fieldset = ({ t, legend, hint, error, id = 'group', optional = false, children }: FieldsetProps) => (
  <fieldset class="field" data-invalid={error ? 'true' : undefined} aria-describedby={describedBy(id, { hint, error })}>
    <legend>
      {legend} <Optional t={t} optional={optional} />
    </legend>
    <FieldHelp id={id} t={t} hint={hint} error={error} />
    {children}
  </fieldset>
)
