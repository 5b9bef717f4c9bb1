import type { EditorWords } from './words.ts'

/** Sends an image as soon as it is chosen, and shows it in its block. */
export function startImages(form: HTMLFormElement, words: EditorWords, changed: () => void): void {
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'file' || !target.files?.[0]) return
    void upload(form, target, target.files[0], words).then((done) => done && changed())
  })
}

async function upload(form: HTMLFormElement, input: HTMLInputElement, file: File, words: EditorWords): Promise<boolean> {
  const block = input.closest('[data-block]')
  const address = form.dataset.images ?? ''
  const body = new FormData()
  body.set('file', file)
  say(input, words.uploading)
  const answer = await fetch(address, { method: 'POST', body, headers: { Accept: 'application/json' }, redirect: 'manual' }).catch(
    () => undefined,
  )
  // the server says what is wrong with the image in words
  const { imageId, text } = answer?.headers.get('content-type')?.includes('json')
    ? ((await answer.json()) as { imageId?: string; text?: string })
    : {}
  if (!imageId) {
    say(input, text ?? (answer ? words.failed : words.offline))
    return false
  }
  input.value = ''
  say(input, '')
  const hidden = block?.querySelector<HTMLInputElement>('[data-image-id]')
  if (hidden) hidden.value = imageId
  const image = document.createElement('img')
  image.alt = ''
  image.src = `${address}/${imageId}`
  block?.querySelector('[data-thumbnail]')?.replaceChildren(image)
  return true
}

/** Above the field, read aloud when it appears. */
function say(input: HTMLInputElement, text: string): void {
  const id = `${input.id}-said`
  document.getElementById(id)?.remove()
  if (!text) return
  const said = document.createElement('p')
  said.id = id
  said.className = 'field-error'
  said.setAttribute('role', 'status')
  said.textContent = text
  input.before(said)
}
