import type { JSX, PropsWithChildren } from 'hono/jsx'
import { controlId, type FieldErrors } from './form-state.ts'
import type { Words } from './words.ts'

type FormProps = PropsWithChildren<
  Omit<JSX.IntrinsicElements['form'], 'class' | 'method' | 'action'> & {
    action: string
    method?: 'post' | 'get'
    /** The form sends a file. */
    upload?: boolean
  }
>

/** The server checks and answers in words, so the browser's own bubbles, which vanish and cannot be translated, are off. */
export const Form = ({ action, method = 'post', upload = false, children, ...rest }: FormProps) => (
  <form {...rest} class="form" action={action} method={method} enctype={upload ? 'multipart/form-data' : undefined} novalidate>
    {children}
  </form>
)

/**
 * What Enter in a field presses, where the first button in sight would do something else: stands first in its form. It is
 * nothing to see or to hear of, for the same button stands at the end of the form.
 */
export const EnterButton = ({ name, value }: { name: string; value: string }) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: out of the order of focus, nobody comes to it
  <button class="visually-hidden" type="submit" name={name} value={value} tabindex={-1} aria-hidden="true" />
)

/**
 * Stands first in a form that came back: every error as a link to its field. It takes the focus, so that it is read
 * first. Nothing when there is no error. `message` is for an error of the whole form.
 */
export function ErrorSummary({ t, errors = {}, message }: { t: Words; errors?: FieldErrors; message?: string | undefined }) {
  const entries = Object.entries(errors)
  if (entries.length === 0 && !message) return null
  return (
    <div class="error-summary" role="alert" tabindex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{t('ui.errors.title')}</h2>
      {message && <p>{message}</p>}
      {entries.length > 0 && (
        <ul>
          {entries.map(([name, text]) => (
            <li>
              <a href={`#${controlId(name)}`}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** A list's filters: a form that asks again. `clear` is the address without any. */
export const FilterBar = ({ t, action, clear, children }: PropsWithChildren<{ t: Words; action: string; clear?: string | undefined }>) => (
  <search>
    <form class="filter-bar" action={action} method="get">
      {children}
      <div class="filter-actions">
        <button class="button" data-tone="secondary" type="submit">
          {t('ui.filter')}
        </button>
        {clear && (
          <a class="link" href={clear}>
            {t('ui.filter.clear')}
          </a>
        )}
      </div>
    </form>
  </search>
)
