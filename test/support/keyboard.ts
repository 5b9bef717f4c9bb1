import type { Page } from 'playwright-core'

interface Walk {
  /** What can be reached, in the order of the page; of a group of radio buttons one. */
  expected: string[]
  /** Where the focus went. */
  reached: string[]
  /** Where it went without being seen. */
  unseen: string[]
}

/** Walks through the page with Tab alone. In words: what is not reached in its order, and where the focus does not show. */
export async function keyboardFaults(page: Page): Promise<string[]> {
  await page.evaluate(startWalk)
  const expected = await page.evaluate<number>('walk.expected.length')
  // within a date, a scrolled part or a letter's frame there are further stops
  for (let presses = 0; presses < expected * 2 + 40; presses += 1) {
    await page.keyboard.press('Tab')
    if (presses < expected) continue
    if (await page.evaluate<boolean>('walk.reached.length >= walk.expected.length')) break
    // a frame of another process takes a moment to hand the focus on, and what is pressed meanwhile is lost
    await page.waitForTimeout(25)
  }
  const walk = await page.evaluate<Walk>('walk')
  const astray = walk.expected.findIndex((stop, index) => walk.reached[index] !== stop)
  return [
    ...(astray < 0 ? [] : [`Tab comes to ${walk.reached[astray] ?? 'nothing'} instead of ${walk.expected[astray]}`]),
    ...walk.unseen.map((stop) => `no focus to be seen on ${stop}`),
  ]
}

/** Runs in the page: writes down every stop as it comes. */
function startWalk(): void {
  const focusable = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]'
  const nameOf = (element: Element): string => {
    if (element instanceof HTMLInputElement && element.type === 'radio') return `radio ${element.name}`
    const words = element.getAttribute('name') ?? element.getAttribute('href') ?? element.textContent ?? ''
    return `${element.localName}${element.id && `#${element.id}`} ${words.trim().slice(0, 40)}`
  }
  const reachable = (element: Element) =>
    element instanceof HTMLElement &&
    element.tabIndex >= 0 &&
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.matches(':disabled')
  const shows = (element: Element): boolean => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
  }
  /** What lies over it, if anything does: a bar that stays in its place. */
  const coverOf = (element: Element): string | undefined => {
    const { left, top, width, height } = element.getBoundingClientRect()
    const uppermost = document.elementFromPoint(left + Math.min(width / 2, 20), top + height / 2)
    const own = [element, ...(element instanceof HTMLInputElement ? (element.labels ?? []) : [])]
    return uppermost && !own.some((one) => one.contains(uppermost) || uppermost.contains(one)) ? nameOf(uppermost) : undefined
  }
  const once = (stops: string[]) => stops.filter((stop, index) => stop !== stops[index - 1])
  const walk: Walk = { expected: once([...document.querySelectorAll(focusable)].filter(reachable).map(nameOf)), reached: [], unseen: [] }
  // from the top of the page, wherever the focus was
  document.body.tabIndex = -1
  document.body.focus()
  document.body.removeAttribute('tabindex')
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element) || !target.matches(focusable)) return
    const label = target instanceof HTMLInputElement ? target.labels?.[0] : undefined
    if (!shows(target) && !(label && shows(label))) walk.unseen.push(nameOf(target))
    const covering = coverOf(target)
    if (covering) walk.unseen.push(`${nameOf(target)}, for it lies under ${covering}`)
    walk.reached = once([...walk.reached, nameOf(target)])
  })
  Object.assign(window, { walk })
}
