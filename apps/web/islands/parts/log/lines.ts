import type { LogSheet, SheetPlace } from '@lykta/core/visits'
import { fill } from '../fill.ts'
import type { LogWords } from './words.ts'

/** The rank of what does not belong to the place. */
const last = 4

/** The editions that belong to a place, the old ones to be taken away first; the rest behind a button. */
export function startLines(form: HTMLFormElement, sheet: LogSheet, words: LogWords) {
  const lines = [...form.querySelectorAll<HTMLElement>('[data-edition]')]
  const others = form.querySelector<HTMLButtonElement>('[data-visit-others]')
  for (const press of form.querySelectorAll<HTMLButtonElement>('[data-by]')) press.hidden = false

  form.addEventListener('click', ({ target }) => {
    const press = target instanceof Element ? target.closest<HTMLElement>('[data-by]') : null
    const input = press?.parentElement?.querySelector('input')
    if (press && input) input.value = String(Math.max(0, (Number(input.value) || 0) + Number(press.dataset.by)))
  })
  form.addEventListener('change', ({ target }) => {
    // none left and some just placed cannot both be
    if (target instanceof HTMLInputElement && target.name.startsWith('noneLeft.') && target.checked)
      field(form, 'placed', target.name.slice('noneLeft.'.length), '')
  })
  others?.addEventListener('click', () => {
    for (const line of lines) line.hidden = false
    others.hidden = true
  })

  return {
    /** Begins with as many as were placed there last time, as far as there are so many. */
    show(place: SheetPlace, prefilled: boolean): void {
      const told = new Map(place.lines.map((line) => [line.editionId, line]))
      const there = new Map(sheet.holders[0]?.copies.map(({ editionId, quantity }) => [editionId, quantity]))
      /** Old ones to be taken away, then what she has with her, the usual first. What is told of only here is a matter of counting. */
      const rank = ({ dataset: { edition = '', old } }: HTMLElement) => {
        const { lying = 0, placed = 0 } = told.get(edition) ?? {}
        const known = lying > 0 || placed > 0
        if (old) return lying > 0 ? 0 : last
        return there.has(edition) ? (known ? 1 : 2) : known ? 3 : last
      }
      const ordered = [...lines].sort((a, b) => rank(a) - rank(b))
      const known = ordered.some((line) => rank(line) < last)
      for (const line of ordered) {
        const id = line.dataset.edition ?? ''
        line.hidden = known ? rank(line) === last : line.dataset.old !== undefined
        others?.before(line)
        if (prefilled && !line.dataset.old) field(form, 'placed', id, String(Math.min(told.get(id)?.placed ?? 0, there.get(id) ?? 0) || ''))
      }
      if (others) others.hidden = ordered.every((line) => !line.hidden)
    },
    /** What was saved is no more there to take from: so says the page too, until it is fetched anew. */
    took(): void {
      for (const line of lines) {
        const { edition = '' } = line.dataset
        const copies = sheet.holders[0]?.copies.find(({ editionId }) => editionId === edition)
        if (!copies || (holder(form) ?? sheet.holders[0]?.id) !== sheet.holders[0]?.id) continue
        copies.quantity = Math.max(0, copies.quantity - placedOf(form, edition))
        const hint = document.getElementById(`field-placed-${edition}-hint`)
        if (hint) hint.textContent = fill(words.there, { n: copies.quantity })
      }
    },
    /** What the form tells, in words; empty when nothing. */
    told(): string {
      return lines
        .flatMap((line) => {
          const number = (name: string) =>
            Number(form.querySelector<HTMLInputElement>(`[name="${name}.${line.dataset.edition}"]`)?.value) || 0
          const edition = line.querySelector('legend')?.textContent?.trim() ?? ''
          const placed = number('placed')
          const other = number('leftOver') + number('removed') > 0 || line.querySelector('input:checked') || counted(form, line)
          return placed > 0 ? [`${placed} ${edition}`] : other ? [edition] : []
        })
        .join(', ')
    },
  }
}

/** None that lay there is something to tell too. */
const counted = (form: HTMLFormElement, line: HTMLElement): boolean =>
  (form.querySelector<HTMLInputElement>(`[name="leftOver.${line.dataset.edition}"]`)?.value ?? '') !== ''

const placedOf = (form: HTMLFormElement, edition: string): number =>
  Number(form.querySelector<HTMLInputElement>(`[name="placed.${edition}"]`)?.value) || 0

/** Whose copies she places: the first, where she has no choice. */
function holder(form: HTMLFormElement): string | undefined {
  const select = form.elements.namedItem('holderId')
  return select instanceof HTMLSelectElement ? select.value : undefined
}

function field(form: HTMLFormElement, name: string, edition: string, value: string): void {
  const input = form.querySelector<HTMLInputElement>(`[name="${name}.${edition}"]`)
  if (input) input.value = value
}
