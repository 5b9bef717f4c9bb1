import { showImage } from './history.ts'
import type { EditorWords } from './words.ts'

interface ImageEvents {
  changed(): void
  /** Puts a new image block after the block an element is in, or last. */
  newBlock(beside: Element | null): HTMLElement | undefined
}

/** The server refuses more; said here before it is sent. */
const maximumBytes = 10_000_000

/** Sends an image as soon as it is chosen, dropped or pasted, and shows it in its block. */
export function startImages(form: HTMLFormElement, words: EditorWords, { changed, newBlock }: ImageEvents): void {
  const take = async (file: File, block: Element | null | undefined) => {
    const input = block?.querySelector<HTMLInputElement>('input[type="file"]')
    if (input && (await upload(form, input, file, words))) changed()
  }
  const takeAll = (files: File[], target: EventTarget | null) => {
    const beside = target instanceof Element ? target.closest('[data-block]') : null
    const own = beside?.getAttribute('data-type') === 'image' ? beside : null
    files.forEach((file, index) => void take(file, index === 0 && own ? own : newBlock(beside)))
  }
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'file' && target.files?.[0])
      void take(target.files[0], target.closest('[data-block]'))
  })
  form.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  })
  form.addEventListener('drop', (event) => {
    const files = imagesIn(event.dataTransfer)
    if (files.length === 0) return
    event.preventDefault()
    takeAll(files, event.target)
  })
  form.addEventListener('paste', (event) => {
    const files = imagesIn(event.clipboardData)
    // text that was copied with a picture of itself is meant as text
    if (files.length === 0 || event.clipboardData?.types.includes('text/plain')) return
    event.preventDefault()
    takeAll(files, event.target)
  })
}

const imagesIn = (data: DataTransfer | null): File[] => [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))

async function upload(form: HTMLFormElement, input: HTMLInputElement, file: File, words: EditorWords): Promise<boolean> {
  if (file.size > maximumBytes) {
    say(input, words.imageTooLarge)
    return false
  }
  const body = new FormData()
  body.set('file', file)
  say(input, words.uploading)
  const address = form.dataset.images ?? ''
  const answer = await fetch(address, { method: 'POST', body, headers: { Accept: 'application/json' }, redirect: 'manual' }).catch(
    () => undefined,
  )
  const { imageId, text } = await answerOf(answer)
  if (!imageId) {
    say(input, text ?? (answer ? words.failed : words.imageOffline))
    return false
  }
  input.value = ''
  say(input, '')
  const hidden = input.closest('[data-block]')?.querySelector<HTMLInputElement>('[data-image-id]')
  if (hidden) hidden.value = imageId
  showImage(form, input, imageId)
  return true
}

/** The server says what is wrong with the image in words. */
const answerOf = async (answer: Response | undefined): Promise<{ imageId?: string; text?: string }> =>
  answer?.headers.get('content-type')?.includes('json') ? ((await answer.json()) as { imageId?: string; text?: string }) : {}

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
