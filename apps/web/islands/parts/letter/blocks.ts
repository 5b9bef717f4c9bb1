import { announce, type EditorWords, fill } from './words.ts'

interface BlockEvents {
  changed(): void
  /** A block has come in that nobody has set up yet. */
  added(block: HTMLElement): void
  /** Something was taken away: offer to bring it back. */
  undoable(undo: () => void): void
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
    const next = place.nextElementSibling
    const neighbour = next ?? place.previousElementSibling
    place.remove()
    announce(form, fill(words.removed, { kind: kindOf(place) }))
    focusBlock(neighbour ?? list?.nextElementSibling ?? null)
    events.changed()
    events.undoable(() => {
      if (next?.parentElement) next.before(place)
      else list?.append(place)
      focusBlock(place)
      say(words.back, place)
      events.changed()
    })
  }

  function add(type: string, after: string): void {
    const template = document.querySelector<HTMLTemplateElement>(`template[data-block-template="${type}"]`)
    const before = placeOf(after)
    const key = freeKey()
    const holder = document.createElement('template')
    // our own markup as the server wrote it, with nobody's text in it
    holder.innerHTML = template?.innerHTML.replaceAll('newkey', key) ?? ''
    const place = holder.content.firstElementChild
    if (!(place instanceof HTMLElement)) return
    if (before) before.after(place)
    else list?.append(place)
    before?.querySelector('details.inserter')?.removeAttribute('open')
    events.added(place)
    focusFirstField(place)
    place.scrollIntoView({ block: 'nearest' })
    say(words.added, place)
    events.changed()
  }

  const freeKey = (number = places().length + 1): string => (placeOf(`n${number}`) ? freeKey(number + 1) : `n${number}`)

  return {
    edit(wish: string): void {
      const [what, first = '', second = ''] = wish.split(':')
      if (what === 'up' || what === 'down') move(first, what)
      if (what === 'remove') remove(first)
      if (what === 'add') add(first, second)
    },
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
