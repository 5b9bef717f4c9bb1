import { startAutosave } from './parts/letter/autosave.ts'
import { startBlocks } from './parts/letter/blocks.ts'
import { startHistory } from './parts/letter/history.ts'
import { startImages } from './parts/letter/images.ts'
import { startOthers } from './parts/letter/others.ts'
import { startPreview } from './parts/letter/preview.ts'
import { revealTextTools, startTextTools } from './parts/letter/text-tools.ts'
import { editorWords } from './parts/letter/words.ts'

/** Takes over the editor's form: its buttons act at once, it saves by itself, and the preview follows what is written. */
function startEditor(form: HTMLFormElement): void {
  const words = editorWords(form)
  const autosave = startAutosave(form, words)
  const preview = startPreview(form)
  const written = () => {
    autosave.changed()
    preview.changed()
  }
  const history = startHistory(form, words, written)
  const changed = (field?: string) => {
    history.record(field)
    written()
  }
  const blocks = startBlocks(form, words, { changed: () => changed(), added: revealTextTools })
  const newImage = (beside: Element | null) => blocks.add('image', beside?.getAttribute('data-block') ?? '')
  revealTextTools(form)
  startTextTools(form)
  startImages(form, words, { changed: () => changed(), newBlock: newImage })
  startOthers(form, words, autosave)

  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLElement)) return
    const name = target.getAttribute('name') ?? ''
    if (name.startsWith('preview.')) preview.looked()
    else if (!name.endsWith('.file')) changed(name)
  })
  form.addEventListener('submit', (event) => {
    const wish = event.submitter?.getAttribute('value') ?? 'save'
    // two texts to choose between are a page of the server's
    if (wish === 'preview' || autosave.inConflict()) return
    event.preventDefault()
    if (wish === 'save') autosave.now()
    else blocks.edit(wish)
  })
}

const form = document.querySelector<HTMLFormElement>('form[data-letter-editor]')
if (form) startEditor(form)
