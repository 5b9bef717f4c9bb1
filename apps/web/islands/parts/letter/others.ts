import type { EditorWords } from './words.ts'

const everyMs = 20_000
/** Asking keeps somebody signed in, so it ends when nobody is there. */
const awayMs = 5 * 60_000

interface Mine {
  /** Nothing of mine is unsaved. */
  atRest(): boolean
}

/** Says that somebody else is at the letter, and offers her text before one writes on in what is old. */
export function startOthers(form: HTMLFormElement, words: EditorWords, { atRest }: Mine): void {
  const place = form.querySelector<HTMLElement>('[data-others]')
  let lastSeen = Date.now()
  for (const sign of ['keydown', 'pointerdown'] as const) document.addEventListener(sign, () => (lastSeen = Date.now()), { passive: true })

  async function look(): Promise<void> {
    if (document.hidden || Date.now() - lastSeen > awayMs || !atRest()) return
    const answer = await fetch(form.dataset.now ?? '', { headers: { Accept: 'application/json' }, redirect: 'manual' }).catch(
      () => undefined,
    )
    if (!answer?.ok || !atRest()) return
    const { base, text } = (await answer.json()) as { base: string; text: string }
    const old = base !== fieldValue(form, 'base')
    show(old ? `${text} ${words.newer}`.trim() : text, old)
  }

  function show(text: string, old: boolean): void {
    if (!place || place.firstChild?.textContent === text) return
    place.replaceChildren(text)
    if (!old) return
    const link = document.createElement('a')
    link.className = 'link'
    link.href = window.location.href
    link.textContent = words.readNewer
    place.append(' ', link)
  }

  window.setInterval(() => void look(), everyMs)
}

const fieldValue = (form: HTMLFormElement, name: string): string => {
  const field = form.elements.namedItem(name)
  return field instanceof HTMLInputElement ? field.value : ''
}
