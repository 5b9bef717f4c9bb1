import type { LogSheet, SheetPlace } from '@lykta/core/visits'

/** The editions that belong to a place, the old ones to be taken away first; the rest behind a button. */
export function startLines(form: HTMLFormElement, sheet: LogSheet) {
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
      const rank = (line: HTMLElement) => {
        const { lying = 0, placed = 0 } = told.get(line.dataset.edition ?? '') ?? {}
        if (line.dataset.old) return lying > 0 ? 0 : 3
        return lying > 0 || placed > 0 ? 1 : there.has(line.dataset.edition ?? '') ? 2 : 3
      }
      const ordered = [...lines].sort((a, b) => rank(a) - rank(b))
      const known = ordered.some((line) => rank(line) < 3)
      for (const line of ordered) {
        const id = line.dataset.edition ?? ''
        line.hidden = known ? rank(line) === 3 : line.dataset.old !== undefined
        others?.before(line)
        if (prefilled && !line.dataset.old) field(form, 'placed', id, String(Math.min(told.get(id)?.placed ?? 0, there.get(id) ?? 0) || ''))
      }
      if (others) others.hidden = ordered.every((line) => !line.hidden)
    },
    showAll(): void {
      for (const line of lines) line.hidden = false
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

function field(form: HTMLFormElement, name: string, edition: string, value: string): void {
  const input = form.querySelector<HTMLInputElement>(`[name="${name}.${edition}"]`)
  if (input) input.value = value
}
