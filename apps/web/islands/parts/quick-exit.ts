const PRESSES = 3
const WITHIN_MS = 5000

const links = () => [...document.querySelectorAll<HTMLAnchorElement>('a[data-quick-exit]')]

/** The page is covered before the next one is asked for: on a slow line it would else stay in sight for seconds. */
function leave(link: HTMLAnchorElement): void {
  const cover = document.createElement('div')
  cover.className = 'quick-exit-cover'
  cover.setAttribute('role', 'alert')
  cover.textContent = link.dataset.quickExit ?? ''
  document.body.replaceChildren(cover)
  document.title = ' '
  // replaces this page in the history of the tab, so that Back does not lead here
  location.replace(link.href)
}

function showPresses(count: number): void {
  for (const link of links()) {
    if (count === 0) delete link.dataset.pressed
    else link.dataset.pressed = String(count)
  }
}

/**
 * The button, and Shift three times (GOV.UK "Exit this page"). Shift held to write a capital does not count: only a
 * press with no other key between. Each press starts the five seconds anew.
 */
export function startQuickExit(): void {
  let presses = 0
  let alone = false
  let timer = 0
  const forget = () => {
    presses = 0
    showPresses(0)
  }
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-quick-exit]') : null
    if (!link) return
    event.preventDefault()
    leave(link)
  })
  document.addEventListener('keydown', (event) => {
    alone = event.key === 'Shift'
    if (!alone) forget()
  })
  document.addEventListener('keyup', (event) => {
    if (event.key !== 'Shift' || !alone) return
    window.clearTimeout(timer)
    presses += 1
    const link = links()[0]
    if (presses >= PRESSES && link) leave(link)
    showPresses(presses)
    timer = window.setTimeout(forget, WITHIN_MS)
  })
  // a browser may bring the page back as it was left, from memory: fetch it anew, which asks for a session
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })
}
