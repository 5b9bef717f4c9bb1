import type { LogSheet, SheetPlace } from '@lykta/core/visits'
import { fill } from '../fill.ts'
import { filled, newKey, refill, today } from './fields.ts'
import { startLines } from './lines.ts'
import { startNews } from './news.ts'
import { smallPhoto } from './photo.ts'
import { startPlaces } from './places.ts'
import { sendKept } from './send.ts'
import { type KeptVisit, keep } from './store.ts'
import type { LogWords } from './words.ts'
import { registerWorker } from './worker.ts'

const retryMs = 20_000

/** Takes over the form: first where, then what; what is saved is kept in the telephone and sent when there is a network. */
export function startVisitLog(form: HTMLFormElement): void {
  const sheet = JSON.parse(form.dataset.visitLog ?? '{}') as LogSheet
  const words = JSON.parse(form.dataset.words ?? '{}') as LogWords
  const user = form.dataset.user ?? ''
  const lines = startLines(form, sheet, words)
  const places = startPlaces(form, sheet, words, (place) => goOn(place))
  const news = startNews(user, words, takeBack)
  let place: SheetPlace | undefined
  let key = newKey()
  let timer = 0

  function toPlaces(): void {
    place = undefined
    key = newKey()
    form.reset()
    form.dataset.step = 'place'
    fault('')
    places.reset()
  }

  function goOn(chosen: SheetPlace, prefilled = true): void {
    place = chosen
    places.hide()
    form.dataset.step = 'lines'
    const name = form.querySelector<HTMLElement>('[data-visit-place-name]')
    form.querySelector('[data-visit-place]')?.removeAttribute('hidden')
    lines.show(chosen, prefilled)
    if (name) name.textContent = chosen.name
    name?.focus()
    name?.scrollIntoView()
    // the telephone's own way back leads to the places
    if (history.state?.visit !== true) history.pushState({ visit: true }, '')
  }

  function fault(text: string): void {
    const region = form.querySelector<HTMLElement>('[data-visit-fault]')
    if (region) Object.assign(region, { textContent: text, hidden: text === '' })
  }

  async function save(chosen: SheetPlace): Promise<void> {
    const told = lines.told()
    const fields = filled(form).filter(([name]) => name !== 'key')
    if (!told && !fields.some(([name]) => name === 'refused')) return fault(words.nothingTold)
    const photo = fields.find(([name]) => name === 'photo')
    if (photo?.[1] instanceof File) {
      const small = await smallPhoto(photo[1])
      if (!small) return fault(words.photoBroken)
      photo[1] = small
    }
    if (!fields.some(([name]) => name === 'visitedOn')) fields.push(['visitedOn', today()])
    const visit: KeptVisit = { key, user, place: chosen.name, told, keptAt: Date.now(), fields: [...fields, ['key', key]] }
    try {
      await keep(visit)
    } catch {
      // a browser that keeps nothing sends the form at once, as without a script
      form.querySelector('input[name="key"]')?.setAttribute('value', key)
      return form.submit()
    }
    lines.took()
    news.say(fill(navigator.onLine ? words.saved : words.kept, { place: chosen.name }))
    back()
    await send()
  }

  async function send(): Promise<void> {
    window.clearTimeout(timer)
    const { sent, signedOut } = await sendKept(user)
    const last = sent.at(-1)
    if (last) news.say(fill(words.sent, { place: last.place, what: last.told }))
    await news.list(signedOut)
    timer = window.setTimeout(() => void send(), retryMs)
  }

  /** What was refused, as it was written, to be mended. */
  function takeBack({ key: same, fields }: KeptVisit): void {
    const of = (name: string) => fields.find(([field]) => field === name)?.[1]
    const chosen = places.byId(String(of('placeId')))
    toPlaces()
    if (!chosen) return
    key = same
    places.select(chosen)
    goOn(chosen, false)
    refill(form, fields)
  }

  function back(): void {
    if (history.state?.visit === true) history.back()
    else toPlaces()
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (place) return void save(place)
    const chosen = places.checked()
    if (chosen) goOn(chosen)
    else fault(words.choosePlace)
  })
  form.querySelector('[data-visit-back]')?.addEventListener('click', back)
  window.addEventListener('popstate', toPlaces)
  window.addEventListener('online', () => void send())
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void send()
  })
  form.querySelector('[data-visit-next]')?.removeAttribute('hidden')
  toPlaces()
  void news.list(false).then(send)
  registerWorker()
}
