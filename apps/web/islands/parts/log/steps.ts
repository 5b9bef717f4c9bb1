import type { LogSheet, SheetPlace } from '@lykta/core/visits'
import { newKey, refill } from './fields.ts'
import { startLines } from './lines.ts'
import { startPlaces } from './places.ts'
import type { KeptVisit } from './store.ts'
import type { LogWords } from './words.ts'

/** Where she is in the form: choosing a place, or telling of one. */
export function startSteps(form: HTMLFormElement, words: LogWords) {
  const sheet = JSON.parse(form.dataset.visitLog ?? '{}') as LogSheet
  const lines = startLines(form, sheet, words)
  const places = startPlaces(form, sheet, words, goOn)
  const now: { place?: SheetPlace | undefined; key: string; mended?: KeptVisit | undefined } = { key: newKey() }

  function toPlaces(): void {
    Object.assign(now, { place: undefined, mended: undefined, key: newKey() })
    form.reset()
    form.dataset.step = 'place'
    fault('')
    places.reset()
  }

  function goOn(place = places.checked()): void {
    fault(place ? '' : words.choosePlace)
    if (!place) return
    now.place = place
    places.hide()
    form.dataset.step = 'lines'
    lines.show(place, now.mended === undefined)
    if (now.mended) refill(form, now.mended.fields)
    showPlace(form, place.name)
    // the telephone's own way back leads to the places
    if (history.state?.visit !== true) history.pushState({ visit: true }, '')
  }

  function fault(text: string): void {
    const region = form.querySelector<HTMLElement>('[data-visit-fault]')
    if (region) Object.assign(region, { textContent: text, hidden: text === '' })
  }

  return {
    now,
    lines,
    toPlaces,
    goOn,
    fault,
    back: () => (history.state?.visit === true ? history.back() : toPlaces()),
    /** What was refused, as it was written, to be mended. A place that is gone is chosen anew. */
    mend(visit: KeptVisit): void {
      const place = places.byId(String(visit.fields.find(([name]) => name === 'placeId')?.[1]))
      toPlaces()
      Object.assign(now, { mended: visit, key: visit.key })
      if (place) places.select(place)
      goOn(place)
    },
  }
}

function showPlace(form: HTMLFormElement, place: string): void {
  const name = form.querySelector<HTMLElement>('[data-visit-place-name]')
  form.querySelector('[data-visit-place]')?.removeAttribute('hidden')
  if (!name) return
  name.textContent = place
  name.focus()
  name.scrollIntoView()
}
