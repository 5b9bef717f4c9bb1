import type { Child } from 'hono/jsx'
import { type FieldProps, Fieldset } from './field.tsx'
import { controlId } from './form-state.ts'
import type { Option } from './inputs.tsx'
import type { Words } from './words.ts'

type RadioGroupProps = FieldProps & { options: readonly Option[]; value?: string | undefined; inline?: boolean }

/** One of a few, all of them in sight. */
export const RadioGroup = ({ options, value, inline = false, ...field }: RadioGroupProps) => (
  <Group field={field} inline={inline}>
    {options.map((option, index) => (
      <Choice {...{ type: 'radio', name: field.name, option, index, checked: option.value === value, required: !field.optional }} />
    ))}
  </Group>
)

type CheckboxGroupProps = FieldProps & { options: readonly Option[]; values?: readonly string[]; inline?: boolean }

/** Any of a few: sent once for each that is chosen. */
export const CheckboxGroup = ({ options, values = [], inline = false, ...field }: CheckboxGroupProps) => (
  <Group field={{ ...field, optional: false }} inline={inline}>
    {options.map((option, index) => (
      <Choice {...{ type: 'checkbox', name: field.name, option, index, checked: values.includes(option.value), required: false }} />
    ))}
  </Group>
)

interface CheckboxProps {
  t: Words
  name: string
  label: string
  /** What is sent when it is ticked. */
  value?: string
  checked?: boolean
  hint?: Child
  error?: string | undefined
}

/** One yes. Not ticked, nothing is sent. */
export const Checkbox = ({ t, name, label, value = 'on', checked = false, hint, error }: CheckboxProps) => (
  <div class="field" data-invalid={error ? 'true' : undefined}>
    {error && (
      <p class="field-error" id={`${controlId(name)}-error`}>
        <span class="visually-hidden">{t('ui.errors.prefix')}</span> {error}
      </p>
    )}
    <Choice
      {...{ type: 'checkbox', name, option: { value, label, hint }, index: 0, checked, required: false }}
      errorId={error ? `${controlId(name)}-error` : undefined}
    />
  </div>
)

const Group = ({ field, inline, children }: { field: FieldProps; inline: boolean; children: Child }) => (
  <Fieldset
    t={field.t}
    legend={field.label}
    hint={field.hint}
    error={field.error}
    id={controlId(field.name)}
    optional={field.optional ?? false}
  >
    <div class="choices" data-inline={inline ? 'true' : undefined}>
      {children}
    </div>
  </Fieldset>
)

type PictureChoiceProps = FieldProps & { options: readonly (Option & { picture: Child })[]; value?: string | undefined }

/** One of a few that are told apart by what they look like. */
export const PictureChoice = ({ options, value, ...field }: PictureChoiceProps) => (
  <Fieldset t={field.t} legend={field.label} hint={field.hint} error={field.error} id={controlId(field.name)} optional={false}>
    <div class="picture-choices">
      {options.map(({ picture, ...option }, index) => (
        <div class="picture-choice">
          {picture}
          <Choice {...{ type: 'radio', name: field.name, option, index, checked: option.value === value, required: true }} />
        </div>
      ))}
    </div>
  </Fieldset>
)

interface ChoiceProps {
  type: 'radio' | 'checkbox'
  name: string
  option: Option
  index: number
  checked: boolean
  required: boolean
  errorId?: string | undefined
}

/** The first choice has the field's own id, so that the summary of errors leads to it. */
function Choice({ type, name, option, index, checked, required, errorId }: ChoiceProps) {
  const id = index === 0 ? controlId(name) : `${controlId(name)}-${index + 1}`
  const described = [errorId, option.hint ? `${id}-note` : undefined].filter(Boolean).join(' ')
  return (
    <div class="choice">
      <input {...{ id, type, name, checked, required }} value={option.value} aria-describedby={described || undefined} />
      <label for={id}>{option.label}</label>
      {option.hint && (
        <p class="hint" id={`${id}-note`}>
          {option.hint}
        </p>
      )}
    </div>
  )
}
