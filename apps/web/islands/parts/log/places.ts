import type { LogSheet, SheetPlace } from '@lykta/core/visits'
import type { LogWords } from './words.ts'

/** As many as a thumb looks through. */
const shown = { first: 8, found: 20 }

/** The list of places follows what is typed. `chosen` is told of a place that was pressed, or gone on with. */
export function startPlaces(form: HTMLFormElement, sheet: LogSheet, words: LogWords, chosen: (place: SheetPlace) => void) {
  const step = form.querySelector('[data-visit-step="place"]')
  const search = document.querySelector<HTMLFormElement>('search form')
  const field = search?.querySelector<HTMLInputElement>('input[name="q"]')
  if (search) search.dataset.visitSearching = 'true'

  const byId = (id: string | undefined) => sheet.places.find((place) => place.id === id)
  const checked = () => byId(form.querySelector<HTMLInputElement>('input[name="placeId"]:checked')?.value)
  const list = () => show(step, field?.value.trim() ? matching(sheet.places, field.value) : sheet.places.slice(0, shown.first), words)

  field?.addEventListener('input', list)
  search?.addEventListener('submit', (event) => event.preventDefault())
  step?.addEventListener('click', (event) => {
    // arrow keys press radio buttons too, on the way to the one that is meant: those count for nothing here
    const pressed = event instanceof MouseEvent && event.detail > 0 && event.target instanceof Element && event.target.closest('.choice')
    const place = byId((pressed || undefined)?.querySelector('input')?.value)
    if (place) setTimeout(() => chosen(place))
  })
  return {
    checked,
    byId,
    reset(): void {
      if (field) field.value = ''
      list()
      search?.removeAttribute('hidden')
    },
    hide: () => search?.setAttribute('hidden', ''),
    select(place: SheetPlace): void {
      if (!step?.querySelector(`input[value="${place.id}"]`)) show(step, [place], words)
      const radio = step?.querySelector<HTMLInputElement>(`input[value="${place.id}"]`)
      if (radio) radio.checked = true
    },
  }
}

/** Those that have every word that was typed, without regard to accents: one types Täby as Taby with cold fingers. */
function matching(places: SheetPlace[], typed: string): SheetPlace[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  const found = places.filter(({ name, street, municipality }) => {
    const text = plain(`${name} ${street ?? ''} ${municipality}`)
    return words.every((word) => text.includes(word))
  })
  return found.slice(0, shown.found)
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

function show(step: Element | null, places: SheetPlace[], { noneFound }: LogWords): void {
  const list = step?.querySelector('.choices')
  if (places.length > 0) list?.replaceChildren(...places.map(choice))
  else list?.replaceChildren(noneFound)
}

/** As `RadioGroup` of the kit makes it. */
function choice({ id, name, street, municipality }: SheetPlace, index: number): HTMLElement {
  const radio = document.createElement('input')
  Object.assign(radio, { type: 'radio', name: 'placeId', value: id, id: index === 0 ? 'field-placeId' : `field-placeId-${index + 1}` })
  radio.setAttribute('aria-describedby', `${radio.id}-note`)
  const label = document.createElement('label')
  label.htmlFor = radio.id
  label.textContent = name
  const hint = document.createElement('p')
  Object.assign(hint, { className: 'hint', id: `${radio.id}-note`, textContent: [street, municipality].filter(Boolean).join(', ') })
  const row = document.createElement('div')
  row.className = 'choice'
  row.append(radio, label, hint)
  return row
}
