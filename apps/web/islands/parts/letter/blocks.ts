import { fill } from '../fill.ts'
import { showImage } from './history.ts'
import { announce, type EditorWords } from './words.ts'

interface BlockEvents {
  changed(): void
  /** A block has come in that nobody has set up yet. */
  added(block: HTMLElement): void
}

/** Adding, moving and removing blocks without asking the server. Order in the page is order in the letter. */
export function startBlocks(form: HTMLFormElement, words: EditorWords, events: BlockEvents) {
  const list = form.querySelector<HTMLElement>('[data-blocks]')
  const places = () => (list ? [...list.children].filter((place) => place instanceof HTMLElement) : [])
  const placeOf = (key: string) => form.querySelector(`#block-${key}`)?.parentElement ?? undefined
  const say = (text: string, place: HTMLElement) => announce(form, fill(text, { kind: kindOf(place), place: places().indexOf(place) + 1 }))

  function move(key: string, way: 'up' | 'down'): void {
    const place = placeOf(key)
    const other = way === 'up' ? place?.previousElementSibling : place?.nextElementSibling
    if (!place || !other) {
      announce(form, way === 'up' ? words.first : words.last)
      return
    }
    if (way === 'up') other.before(place)
    else other.after(place)
    // moving in the page takes the focus away
    form.querySelector<HTMLElement>(`#block-${key}-${way}`)?.focus()
    place.scrollIntoView({ block: 'nearest' })
    say(words.moved, place)
    events.changed()
  }

  function remove(key: string): void {
    const place = placeOf(key)
    if (!place) return
    const neighbour = place.nextElementSibling ?? place.previousElementSibling
    place.remove()
    announce(form, fill(words.removed, { kind: kindOf(place) }))
    focusBlock(neighbour ?? list?.nextElementSibling ?? null)
    events.changed()
  }

  /** A new block of a kind after the block named, or last. */
  function put(type: string, after: string): HTMLElement | undefined {
    const template = document.querySelector<HTMLTemplateElement>(`template[data-block-template="${type}"]`)
    const before = placeOf(after)
    const key = freeKey()
    const holder = document.createElement('template')
    // our own markup as the server wrote it, with nobody's text in it
    holder.innerHTML = template?.innerHTML.replaceAll('newkey', key) ?? ''
    const place = holder.content.firstElementChild
    if (!(place instanceof HTMLElement)) return undefined
    if (before) before.after(place)
    else list?.append(place)
    events.added(place)
    return place
  }

  function shown(place: HTMLElement): void {
    place.scrollIntoView({ block: 'nearest' })
    say(words.added, place)
    events.changed()
  }

  function add(type: string, after: string): HTMLElement | undefined {
    const place = put(type, after)
    if (!place) return undefined
    placeOf(after)?.querySelector('details.inserter')?.removeAttribute('open')
    focusFirstField(place)
    shown(place)
    return place
  }

  function duplicate(key: string): void {
    const model = placeOf(key)
    const place = model && put(model.querySelector<HTMLElement>('[data-block]')?.dataset.type ?? '', key)
    if (!model || !place) return
    copyFields(form, model, place)
    focusBlock(place)
    shown(place)
  }

  // a key is never given twice: a part that was removed can come back
  let given = 0
  const freeKey = (): string => {
    given += 1
    return placeOf(`n${given}`) ? freeKey() : `n${given}`
  }

  return {
    edit(wish: string): void {
      const [what, first = '', second = ''] = wish.split(':')
      if (what === 'up' || what === 'down') move(first, what)
      if (what === 'duplicate') duplicate(first)
      if (what === 'remove') remove(first)
      if (what === 'add') add(first, second)
    },
    add,
  }
}

/** What stands in the fields of one block, into those of another of its kind. */
function copyFields(form: HTMLFormElement, model: Element, place: Element): void {
  const fields = (within: Element) => [
    ...within.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('[name^="block."]'),
  ]
  const from = fields(model)
  for (const [index, to] of fields(place).entries()) {
    const field = from[index]
    if (!field || to.type === 'file' || to.name.endsWith('.type')) continue
    if (to instanceof HTMLInputElement && field instanceof HTMLInputElement) to.checked = field.checked
    to.value = field.value
    if ('imageId' in to.dataset) showImage(form, to, to.value)
  }
}

const kindOf = (place: Element): string => place.querySelector('.block-kind')?.textContent?.trim() ?? ''

function focusBlock(place: Element | null): void {
  const block = place?.querySelector<HTMLElement>('fieldset, button')
  block?.focus()
}

function focusFirstField(place: HTMLElement): void {
  const field = place.querySelector<HTMLElement>('.block-fields :is(input:not([type="hidden"]), textarea)')
  if (field) field.focus()
  else focusBlock(place)
}
