import type { KeptVisit } from './store.ts'

/** What the form sends: what was left empty is absent. */
export const filled = (form: HTMLFormElement): KeptVisit['fields'] =>
  [...new FormData(form)].filter(([, value]) => (value instanceof File ? value.size > 0 : value.trim() !== ''))

/** Writes into the form what was sent from it. */
export function refill(form: HTMLFormElement, fields: KeptVisit['fields']): void {
  for (const [name, value] of fields) {
    const control = form.elements.namedItem(name)
    if (control instanceof HTMLSelectElement) control.value = String(value)
    // hidden ones are the page's own, and the place is chosen
    if (!(control instanceof HTMLInputElement) || ['hidden', 'radio'].includes(control.type)) continue
    if (control.type === 'checkbox') control.checked = true
    else if (control.type === 'file') control.files = filesOf(value)
    else control.value = String(value)
    control.closest('details')?.setAttribute('open', '')
  }
}

/** The only way to put a file back into its field. */
function filesOf(value: string | File): FileList {
  const files = new DataTransfer()
  if (value instanceof File) files.items.add(value)
  return files.files
}

/** UUID version 4 (RFC 9562); `randomUUID` is missing where the connection is not secure. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = [...bytes].map((byte, index) =>
    (index === 6 ? (byte & 15) | 64 : index === 8 ? (byte & 63) | 128 : byte).toString(16).padStart(2, '0'),
  )
  return [0, 4, 6, 8, 10].map((from, index, all) => hex.slice(from, all[index + 1]).join('')).join('-')
}

/** The day that it is where the telephone is; Swedish dates are written as ISO 8601. */
export const today = (): string => new Date().toLocaleDateString('sv-SE')
