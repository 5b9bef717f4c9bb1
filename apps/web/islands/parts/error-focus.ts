/** A form that came back begins with what is wrong: there the reader is put, before all that stands above it. */
export function focusErrors(): void {
  document.querySelector<HTMLElement>('.error-summary')?.focus()
}
