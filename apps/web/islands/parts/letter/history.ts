import { announce, type EditorWords } from './words.ts'

/** A letter as it stood: the order of its parts, and every text by the name of its field. */
interface Snapshot {
  keys: string[]
  values: Record<string, string>
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const most = 200
/** What is typed without a pause is one step. */
const pauseMs = 800

/**
 * Remembers how the letter stood before each change, so that any can be taken back: also a part that was removed, and
 * whatever was saved meanwhile. Parts that are gone are kept aside as they were, to be put back.
 */
export function startHistory(form: HTMLFormElement, words: EditorWords, restored: () => void) {
  const list = form.querySelector<HTMLElement>('[data-blocks]')
  const places = new Map<string, Element>()
  const past: Snapshot[] = []
  const future: Snapshot[] = []
  let present = take()
  let typing: { name: string; at: number } | undefined

  function take(): Snapshot {
    const keys = [...(list?.querySelectorAll<HTMLElement>('[data-block]') ?? [])].map((block) => {
      const key = block.dataset.block ?? ''
      const place = block.closest('li')
      if (place) places.set(key, place)
      return key
    })
    return { keys, values: Object.fromEntries(controls(form).map((control) => [control.name, textOf(control)])) }
  }

  /** After a change; `name` is the field that was typed in, and none where parts were moved. */
  function record(name?: string): void {
    const next = take()
    if (same(next, present)) return
    const now = performance.now()
    const goesOn = name !== undefined && typing?.name === name && now - typing.at < pauseMs
    if (!goesOn && past.push(present) > most) past.shift()
    typing = name === undefined ? undefined : { name, at: now }
    present = next
    future.length = 0
    showSteps()
  }

  function step(from: Snapshot[], to: Snapshot[], said: string, none: string): void {
    const next = from.pop()
    if (!next) {
      announce(form, none)
      return
    }
    to.push(present)
    const former = present
    present = next
    typing = undefined
    restore(next)
    focusChange(form, former, next)
    announce(form, said)
    showSteps()
    restored()
  }

  function restore({ keys, values }: Snapshot): void {
    list?.replaceChildren(...keys.flatMap((key) => places.get(key) ?? []))
    for (const control of controls(form)) {
      const value = values[control.name]
      if (value !== undefined && value !== textOf(control)) setValue(form, control, value)
    }
  }

  function showSteps(): void {
    for (const [name, steps] of [
      ['undo', past],
      ['redo', future],
    ] as const)
      form.querySelector(`[data-step="${name}"]`)?.setAttribute('aria-disabled', String(steps.length === 0))
  }

  const undo = () => step(past, future, words.undone, words.nothingToUndo)
  const redo = () => step(future, past, words.redone, words.nothingToRedo)
  listen(form, undo, redo)
  return { record }
}

function listen(form: HTMLFormElement, undo: () => void, redo: () => void): void {
  const steps = form.querySelector<HTMLElement>('[data-steps]')
  if (steps) steps.hidden = false
  steps?.addEventListener('click', ({ target }) => {
    const wanted = target instanceof Element ? target.closest<HTMLElement>('[data-step]')?.dataset.step : undefined
    if (wanted === 'undo') undo()
    if (wanted === 'redo') redo()
  })
  form.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    // the browser would take back the text of one field, and know nothing of the parts
    event.preventDefault()
    if (key === 'y' || event.shiftKey) redo()
    else undo()
  })
}

/** What belongs to the letter: not the revision it began from, nor how it is looked at. */
const controls = (form: HTMLFormElement): Control[] =>
  [...form.elements].flatMap((one) => {
    const control =
      one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement || one instanceof HTMLSelectElement ? one : undefined
    const ours = control && /^(subject$|preheader$|block\.)/.test(control.name) && control.type !== 'file'
    return ours ? [control] : []
  })

const textOf = (control: Control): string =>
  control instanceof HTMLInputElement && control.type === 'checkbox' ? String(control.checked) : control.value

function setValue(form: HTMLFormElement, control: Control, value: string): void {
  if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = value === 'true'
  else control.value = value
  if ('imageId' in control.dataset) showImage(form, control, value)
}

/** The picture in a block, from its address at the server. */
export function showImage(form: HTMLFormElement, within: Element, imageId: string): void {
  const place = within.closest('[data-block]')?.querySelector('[data-thumbnail]')
  place?.replaceChildren(...(imageId ? [imageAt(`${form.dataset.images}/${imageId}`)] : []))
}

function imageAt(address: string): HTMLImageElement {
  const image = document.createElement('img')
  image.alt = ''
  image.src = address
  return image
}

const same = (a: Snapshot, b: Snapshot): boolean => JSON.stringify(a) === JSON.stringify(b)

/** To the part that came back or moved, or to the field whose text is another. */
function focusChange(form: HTMLFormElement, before: Snapshot, after: Snapshot): void {
  const back = after.keys.find((key) => !before.keys.includes(key)) ?? after.keys.find((key, index) => key !== before.keys[index])
  const name = Object.keys(after.values).find((one) => one in before.values && after.values[one] !== before.values[one])
  const field = name === undefined ? null : form.elements.namedItem(name)
  if (field instanceof HTMLElement && field.getAttribute('type') !== 'hidden') field.focus()
  else form.querySelector<HTMLElement>(back === undefined ? '[data-blocks] fieldset' : `#block-${back}`)?.focus()
}
