import type { EditorWords } from './words.ts'

/** What the server answers when asked for JSON. */
interface Saved {
  revision: number
  base: string
  text: string
  /** How large the letter is, in words. */
  size: string
}

interface Refused {
  text?: string
  conflict?: boolean
  /** The form's name of the field that is wrong. */
  field?: string
}

const pauseMs = 1500
const retryMs = 8000

/** Saves what is written when the writer pauses, one save at a time. What cannot be saved stays in the form, and it says so. */
export function startAutosave(form: HTMLFormElement, words: EditorWords) {
  const status = form.querySelector<HTMLElement>('[data-save-status]')
  let dirty = false
  let saving = false
  let conflict = false
  let timer = 0

  const show = (text: string, ...more: HTMLElement[]) => status?.replaceChildren(text, ...more.flatMap((one) => [' ', one]))
  const later = (ms: number) => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void save(), ms)
  }

  async function save(): Promise<void> {
    if (!dirty || saving || conflict) return
    saving = true
    dirty = false
    show(words.saving)
    const answer = await send(form).catch(() => undefined)
    saving = false
    if (answer?.ok) return saved((await answer.json()) as Saved)
    dirty = true
    // a redirect leads to the sign-in page
    if (answer?.type === 'opaqueredirect' || answer?.status === 401) return retry(words.signedOut, signInLink(words.signIn))
    if (answer?.status === 409 || answer?.status === 422) return refused((await answer.json()) as Refused)
    retry(answer ? words.failed : words.offline)
  }

  function saved({ revision, base, text, size }: Saved): void {
    const place = form.querySelector('[data-letter-size]')
    if (place) place.textContent = size
    setHidden(form, 'revision', String(revision))
    setHidden(form, 'base', base)
    if (dirty) later(pauseMs)
    else show(text)
  }

  function retry(text: string, ...more: HTMLElement[]): void {
    show(text, ...more)
    later(retryMs)
  }

  function refused({ text = words.failed, conflict: two = false, field }: Refused): void {
    conflict = two
    if (two) show(text, bothButton(words.both))
    else if (field) show('', fieldLink(text, field))
    else show(text)
  }

  window.addEventListener('beforeunload', (event) => {
    if ((dirty || saving) && !conflict) event.preventDefault()
  })
  window.addEventListener('online', () => void save())
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) void save()
  })

  return {
    changed(): void {
      dirty = true
      if (conflict) return
      if (!saving) show(words.unsaved)
      later(pauseMs)
    },
    now(): void {
      dirty = true
      void save()
    },
    inConflict: () => conflict,
    atRest: () => !dirty && !saving && !conflict,
  }
}

function send(form: HTMLFormElement): Promise<Response> {
  const data = new FormData(form)
  // images are sent when they are chosen
  for (const name of [...data.keys()]) if (name.endsWith('.file') || name.startsWith('preview.')) data.delete(name)
  data.set('do', 'save')
  return fetch(form.action, { method: 'POST', body: data, headers: { Accept: 'application/json' }, redirect: 'manual' })
}

function setHidden(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLInputElement) field.value = value
}

/** In a tab of its own: what is written stays in this one. */
function signInLink(text: string): HTMLElement {
  const link = document.createElement('a')
  link.className = 'link'
  link.href = '/sign-in'
  link.target = '_blank'
  link.rel = 'noopener'
  link.textContent = text
  return link
}

/** Sends the form as it would be without a script: the server then shows both texts. */
function bothButton(label: string): HTMLElement {
  const button = document.createElement('button')
  button.type = 'submit'
  button.name = 'do'
  button.value = 'save'
  button.className = 'button'
  button.dataset.tone = 'quiet'
  button.textContent = label
  return button
}

function fieldLink(text: string, field: string): HTMLElement {
  const link = document.createElement('a')
  link.href = `#field-${field.replaceAll(/[^A-Za-z0-9_-]/g, '-')}`
  link.textContent = text
  return link
}
