const pauseMs = 700

/**
 * Keeps the preview like what is written. Each look is a frame of its own that takes the former's place when it has come, so
 * that nothing flashes and Back does not lead through them. Reading as a person is recorded, and so is done only when
 * asked for.
 */
export function startPreview(form: HTMLFormElement) {
  const holder = form.querySelector<HTMLElement>('.editor-frame')
  const button = form.querySelector<HTMLButtonElement>('[data-refresh-preview]')
  let timer = 0
  let stale = false
  let inSight = true

  function refresh(): void {
    if (!holder || !button) return
    stale = false
    const former = [...holder.querySelectorAll('iframe')]
    const next = former.at(-1)?.cloneNode()
    if (!(next instanceof HTMLIFrameElement)) return
    next.removeAttribute('src')
    for (const frame of former) frame.removeAttribute('name')
    next.addEventListener('load', () => {
      for (const frame of former) frame.remove()
    })
    holder.dataset.look = chosen(form, 'preview.look')
    holder.style.setProperty('--letter-height', `${letterHeight(form)}px`)
    holder.append(next)
    form.requestSubmit(button)
  }

  const later = () => {
    stale = true
    window.clearTimeout(timer)
    if (inSight && isExample(form)) timer = window.setTimeout(refresh, pauseMs)
  }

  // pressed by hand, the frame must be made anew just the same
  button?.addEventListener('click', (event) => {
    if (!event.isTrusted) return
    event.preventDefault()
    refresh()
  })
  if (holder)
    new IntersectionObserver(([entry]) => {
      inSight = entry?.isIntersecting ?? true
      if (inSight && stale) later()
    }).observe(holder)
  holder?.style.setProperty('--letter-height', `${letterHeight(form)}px`)

  return { changed: later, looked: refresh }
}

const chosen = (form: HTMLFormElement, name: string): string => {
  const field = form.elements.namedItem(name)
  return field instanceof RadioNodeList || field instanceof HTMLSelectElement ? field.value : ''
}

const isExample = (form: HTMLFormElement): boolean => chosen(form, 'preview.as') === ''

const around = 560
const heights: Record<string, number> = { heading: 90, divider: 60, button: 110, event: 190, quote: 90, image: 380, text: 40 }

/**
 * How tall the letter will be, about, and rather too tall. The frame is sealed and cannot be measured; with room for all of
 * it, the scrolling is done outside of it and stays where it is when the next frame comes.
 */
function letterHeight(form: HTMLFormElement): number {
  const perLine = chosen(form, 'preview.look') === 'phone' ? 34 : 58
  const blocks = [...form.querySelectorAll<HTMLElement>('[data-block]')]
  return blocks.reduce((sum, block) => {
    const texts = [...block.querySelectorAll<HTMLTextAreaElement>('textarea')]
    const lines = texts.flatMap(({ value }) => value.split('\n')).reduce((count, line) => count + 1 + Math.floor(line.length / perLine), 0)
    return sum + (heights[block.dataset.type ?? ''] ?? 80) + lines * 30
  }, around)
}
