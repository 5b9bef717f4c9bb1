type TextField = HTMLInputElement | HTMLTextAreaElement

/** Brings out the buttons that only a script can serve. */
export function revealTextTools(within: HTMLElement): void {
  for (const tools of within.querySelectorAll<HTMLElement>('[data-text-tools]')) tools.hidden = false
}

/** Buttons and keys that write Markdown, and the menu that writes merge fields. */
export function startTextTools(form: HTMLFormElement): void {
  form.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-mark], [data-merge-field]') : null
    const field = button && fieldOf(form, button)
    if (!button || !field) return
    if (button.dataset.mark) mark(field, button.dataset.mark)
    if (button.dataset.mergeField) writeField(field, button.dataset.mergeField)
    button.closest('details')?.removeAttribute('open')
  })
  form.addEventListener('keydown', (event) => {
    const menu = event.target instanceof Element ? event.target.closest<HTMLDetailsElement>('details[open].field-menu') : null
    if (event.key === 'Escape' && menu) {
      menu.open = false
      menu.querySelector('summary')?.focus()
    }
    if (!(event.target instanceof HTMLTextAreaElement) || !(event.ctrlKey || event.metaKey)) return
    const wanted = { b: 'bold', i: 'italic' }[event.key]
    if (!wanted) return
    event.preventDefault()
    mark(event.target, wanted)
  })
  // a menu left behind closes
  form.addEventListener('focusout', ({ target, relatedTarget }) => {
    const menu = target instanceof Element ? target.closest<HTMLDetailsElement>('details.field-menu') : null
    if (menu && relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false
  })
}

function fieldOf(form: HTMLFormElement, button: HTMLElement): TextField | undefined {
  const name = button.closest<HTMLElement>('[data-text-tools]')?.dataset.textTools ?? ''
  const field = form.elements.namedItem(name)
  return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? field : undefined
}

function mark(field: TextField, wanted: string): void {
  const selected = field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
  if (wanted === 'bold') write(field, `**${selected}**`, selected ? undefined : 2)
  if (wanted === 'italic') write(field, `*${selected}*`, selected ? undefined : 1)
  if (wanted === 'link') write(field, `[${selected}](https://)`, selected ? selected.length + 11 : 1)
  if (wanted === 'list') {
    const fresh = field.selectionStart === 0 || field.value[(field.selectionStart ?? 1) - 1] === '\n'
    const items = (selected || '')
      .split('\n')
      .map((line) => `- ${line}`)
      .join('\n')
    write(field, fresh ? items : `\n\n${items}`)
  }
}

/** A name can be missing, so the cursor is left where what to say instead belongs. */
const mayBeMissing = new Set(['givenName', 'familyName', 'fullName'])

const writeField = (field: TextField, name: string): void =>
  mayBeMissing.has(name) ? write(field, `{{${name}|}}`, name.length + 3) : write(field, `{{${name}}}`)

/** Puts `text` in place of what is selected, with the cursor `at` characters into it, or after it. */
function write(field: TextField, text: string, at = text.length): void {
  field.focus()
  const start = field.selectionStart ?? field.value.length
  // the only way to write that can be undone by the keyboard; the other is for browsers that have given it up
  if (!document.execCommand('insertText', false, text)) {
    field.setRangeText(text, start, field.selectionEnd ?? start, 'end')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  field.setSelectionRange(start + at, start + at)
}
