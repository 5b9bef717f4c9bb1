import { fill } from '../fill.ts'
import { forget, type KeptVisit, kept } from './store.ts'
import type { LogWords } from './words.ts'

/** What the server leaves in the browser at sign-out depends on this cookie (`sign-in/exit.ts`): what is not sent must not be lost. */
const cookie = (unsent: boolean) => {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that we support
  document.cookie = `lykta_unsent=1; Path=/; SameSite=Lax; Max-Age=${unsent ? 31_536_000 : 0}`
}

/** Says what was saved, and lists what is not sent. `edit` takes one back into the form. */
export function startNews(user: string, words: LogWords, edit: (visit: KeptVisit) => void) {
  const said = document.querySelector<HTMLElement>('[data-visit-said]')
  const region = document.querySelector<HTMLElement>('[data-visit-unsent]')

  async function list(signedOut: boolean): Promise<void> {
    const all = await kept()
    cookie(all.length > 0)
    if (!region) return
    const own = all.filter((visit) => visit.user === user)
    const others = all.length - own.length
    region.hidden = all.length === 0
    region.replaceChildren(
      ...(own.length > 0 ? [element('h2', fill(words.unsent, { n: own.length })), entries(own, signedOut)] : []),
      ...(others > 0 ? [element('p', fill(words.others, { n: others }))] : []),
    )
  }

  function entries(own: KeptVisit[], signedOut: boolean): HTMLElement {
    const list = document.createElement('ul')
    list.append(...own.map((visit) => entry(visit, signedOut)))
    return list
  }

  function entry(visit: KeptVisit, signedOut: boolean): HTMLElement {
    const item = document.createElement('li')
    item.append(element('strong', visit.place), ` ${visit.told}`, state(visit, signedOut))
    if (visit.refused === undefined) return item
    const row = document.createElement('div')
    row.className = 'row'
    row.append(
      button(words.edit, () => edit(visit)),
      button(words.discard, () => {
        if (window.confirm(fill(words.discardSure, { place: visit.place }))) void forget(visit.key).then(() => list(signedOut))
      }),
    )
    item.append(row)
    return item
  }

  function state({ refused }: KeptVisit, signedOut: boolean): HTMLElement {
    if (refused !== undefined) {
      const why = element('p', refused || words.refusedUnsaid)
      why.className = 'visit-refused'
      return why
    }
    const text = element('p', signedOut ? words.signedOut : words.waiting)
    if (signedOut) text.append(' ', signInLink(words.signIn))
    return text
  }

  return {
    list,
    say(text: string): void {
      if (!said) return
      said.hidden = false
      said.textContent = text
    },
  }
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag)
  made.textContent = text
  return made
}

function signInLink(text: string): HTMLElement {
  const link = document.createElement('a')
  Object.assign(link, { className: 'link', href: '/sign-in?to=%2Flog', textContent: text })
  return link
}

function button(text: string, pressed: () => void): HTMLElement {
  const made = document.createElement('button')
  Object.assign(made, { type: 'button', className: 'button', textContent: text })
  made.dataset.tone = 'secondary'
  made.addEventListener('click', pressed)
  return made
}
