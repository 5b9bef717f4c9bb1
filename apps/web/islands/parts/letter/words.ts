/** What the editor says, in the page's language. `{kind}` and `{place}` are filled in here. */
export interface EditorWords {
  moved: string
  first: string
  last: string
  added: string
  removed: string
  undone: string
  redone: string
  nothingToUndo: string
  nothingToRedo: string
  saving: string
  unsaved: string
  offline: string
  signedOut: string
  signIn: string
  newer: string
  readNewer: string
  both: string
  uploading: string
  imageTooLarge: string
  imageOffline: string
  failed: string
}

/** The page writes the words into the form, one for each of the names above. */
export const editorWords = (form: HTMLFormElement): EditorWords => JSON.parse(form.dataset.letterEditor ?? '{}') as EditorWords

/** Has it read aloud by a screen reader; nothing to see. */
export function announce(form: HTMLFormElement, text: string): void {
  const region = form.querySelector('[data-announce]')
  if (region) region.textContent = text
}
