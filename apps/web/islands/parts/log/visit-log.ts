import { fill } from '../fill.ts'
import { filled, today } from './fields.ts'
import { startNews } from './news.ts'
import { smallPhoto } from './photo.ts'
import { sendKept } from './send.ts'
import { startSteps } from './steps.ts'
import { type KeptVisit, keep } from './store.ts'
import type { LogWords } from './words.ts'
import { registerWorker } from './worker.ts'

const retryMs = 20_000

/** Takes over the form: first where, then what; what is saved is kept in the telephone and sent when there is a network. */
export function startVisitLog(form: HTMLFormElement): void {
  const words = JSON.parse(form.dataset.words ?? '{}') as LogWords
  const user = form.dataset.user ?? ''
  const steps = startSteps(form, words)
  const news = startNews(user, words, steps.mend)
  const send = startSending(user, words, news)
  let saving = false

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (!steps.now.place) return steps.goOn()
    // once, however often the button is pressed meanwhile
    if (saving) return
    saving = true
    void save(form, user, words, steps).then((place) => {
      saving = false
      if (place === undefined) return
      news.say(fill(navigator.onLine ? words.saved : words.kept, { place }))
      steps.back()
      void send()
    })
  })
  form.querySelector('[data-visit-back]')?.addEventListener('click', steps.back)
  window.addEventListener('popstate', steps.toPlaces)
  form.querySelector('[data-visit-next]')?.removeAttribute('hidden')
  steps.toPlaces()
  void news.list(false).then(send)
  registerWorker()
}

/** Lays the visit into the telephone; the name of the place, or undefined when that was not to be. */
async function save(
  form: HTMLFormElement,
  user: string,
  words: LogWords,
  steps: ReturnType<typeof startSteps>,
): Promise<string | undefined> {
  const { now, lines, fault } = steps
  const place = now.place?.name ?? ''
  const told = lines.told()
  const fields = filled(form).filter(([name]) => name !== 'key')
  if (!told && !fields.some(([name]) => name === 'refused')) return void fault(words.nothingTold)
  const photo = fields.find(([name]) => name === 'photo')
  if (photo?.[1] instanceof File) {
    const small = await smallPhoto(photo[1])
    if (!small) return void fault(words.photoBroken)
    photo[1] = small
  }
  if (!fields.some(([name]) => name === 'visitedOn')) fields.push(['visitedOn', today()])
  const visit: KeptVisit = { key: now.key, user, place, told, keptAt: Date.now(), fields: [...fields, ['key', now.key]] }
  try {
    await keep(visit)
  } catch {
    // a browser that keeps nothing sends the form at once, as without a script
    form.querySelector('input[name="key"]')?.setAttribute('value', now.key)
    return void form.submit()
  }
  lines.took()
  return place
}

/** Sends what waits: now, when the network is back or she looks at the page again, and every while. */
function startSending(user: string, words: LogWords, news: ReturnType<typeof startNews>): () => Promise<void> {
  let timer = 0
  async function send(): Promise<void> {
    window.clearTimeout(timer)
    const { sent, signedOut } = await sendKept(user)
    const last = sent.at(-1)
    if (last) news.say(fill(words.sent, { place: last.place, what: last.told }))
    await news.list(signedOut)
    timer = window.setTimeout(() => void send(), retryMs)
  }
  window.addEventListener('online', () => void send())
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void send()
  })
  return send
}
