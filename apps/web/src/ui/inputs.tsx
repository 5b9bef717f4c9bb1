import type { Child, JSX } from 'hono/jsx'
import { Field, type FieldProps } from './field.tsx'

/** How long an answer is expected to be; the box shows it. */
type Width = 'short' | 'medium' | 'full'

type InputType = 'text' | 'email' | 'tel' | 'url' | 'number' | 'password' | 'search' | 'datetime-local'

type Own<Tag extends 'input' | 'textarea' | 'select'> = Omit<
  JSX.IntrinsicElements[Tag],
  'class' | 'id' | 'name' | 'label' | 'type' | 'value' | 'required' | 'children'
>

type InputProps = FieldProps & Own<'input'> & { type?: InputType; value?: string | number | undefined; width?: Width; unit?: string }

/** One line. E-mail, phone, links and numbers are written from left to right in every language. */
export const Input = ({ t, name, label, hint, error, optional, type = 'text', width = 'full', unit, ...rest }: InputProps) => (
  <Field
    {...{ t, name, label, hint, error, optional }}
    control={(attributes) => (
      <span class="control" data-width={width}>
        <input {...rest} {...attributes} type={type} dir={type === 'text' || type === 'search' ? 'auto' : 'ltr'} />
        {unit && <span class="unit">{unit}</span>}
      </span>
    )}
  />
)

type DateInputProps = FieldProps & Own<'input'> & { value?: string | undefined }

/** A calendar day, sent as `YYYY-MM-DD`. */
export const DateInput = ({ t, name, label, hint, error, optional, ...rest }: DateInputProps) => (
  <Field
    {...{ t, name, label, hint, error, optional }}
    control={(attributes) => (
      <span class="control" data-width="short">
        <input {...rest} {...attributes} type="date" />
      </span>
    )}
  />
)

type FileInputProps = FieldProps & Own<'input'> & { accept?: string }

/** A file to send. Its form needs `upload`. */
export const FileInput = ({ t, name, label, hint, error, optional, ...rest }: FileInputProps) => (
  <Field {...{ t, name, label, hint, error, optional }} control={(attributes) => <input {...rest} {...attributes} type="file" />} />
)

type TextareaProps = FieldProps & Own<'textarea'> & { value?: string | undefined; rows?: number }

/** Several lines. */
export const Textarea = ({ t, name, label, hint, error, optional, value, rows = 5, ...rest }: TextareaProps) => (
  <Field
    {...{ t, name, label, hint, error, optional }}
    control={(attributes) => (
      <textarea {...rest} {...attributes} rows={rows} dir="auto">
        {value}
      </textarea>
    )}
  />
)

export interface Option {
  value: string
  label: string
  /** Said under the label of a radio button or checkbox. */
  hint?: Child
}

type SelectProps = FieldProps & Own<'select'> & { options: readonly Option[]; value?: string | undefined; empty?: string; width?: Width }

/** One of many. `empty` is the words of the first choice, which has no value. */
export const Select = ({ t, name, label, hint, error, optional, options, value, empty, width = 'medium', ...rest }: SelectProps) => (
  <Field
    {...{ t, name, label, hint, error, optional }}
    control={(attributes) => (
      <span class="control" data-width={width}>
        <select {...rest} {...attributes}>
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      </span>
    )}
  />
)
