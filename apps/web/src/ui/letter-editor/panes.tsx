import type { Child, PropsWithChildren } from 'hono/jsx'
import { EnterButton } from '../form.tsx'

interface EditorFormProps {
  action: string
  /** What the island says, by name: see `islands/parts/letter/words.ts`. */
  words: Record<string, string>
  /** Where an image is sent to as soon as it is chosen. */
  images: string
  /** The letter, and beside it what it looks like. */
  preview: Child
}

/**
 * A letter being written. Without JavaScript it is a form whose every button sends it; `islands/letter-editor.ts` takes
 * over the buttons, saves by itself and keeps the preview up to date.
 */
export const EditorForm = ({ action, words, images, preview, children }: PropsWithChildren<EditorFormProps>) => (
  <form
    class="editor"
    id="letter"
    method="post"
    action={action}
    enctype="multipart/form-data"
    novalidate
    data-letter-editor={JSON.stringify(words)}
    data-images={images}
  >
    <EnterButton name="do" value="save" />
    <div class="editor-write">{children}</div>
    {preview}
  </form>
)

interface PreviewPaneProps {
  title: string
  /** What is saved, shown until something is changed. */
  src: string
  /** How to look at it: controls of the same form, which are sent with it. */
  controls: Child
  refresh: { label: string; action: string }
}

/** The letter as it arrives. The frame may do nothing at all: no script, no form, no cookie; its links lead nowhere. */
export const PreviewPane = ({ title, src, controls, refresh }: PreviewPaneProps) => (
  <div class="editor-preview" id="preview">
    <header class="editor-preview-head">
      <h2 id="preview-title">{title}</h2>
      <button
        class="button"
        data-tone="quiet"
        type="submit"
        name="do"
        value="preview"
        formaction={refresh.action}
        formtarget="letter-preview"
        data-refresh-preview
      >
        {refresh.label}
      </button>
    </header>
    <div class="editor-preview-controls">{controls}</div>
    <section class="editor-frame" aria-labelledby="preview-title" tabindex={0}>
      <iframe name="letter-preview" title={title} src={src} sandbox="" referrerpolicy="no-referrer" />
    </section>
  </div>
)

interface SaveBarProps {
  save: string
  status: string
  preview: string
}

/** Stays in sight at the foot of the letter: the button, and whether what is written is saved. */
export const SaveBar = ({ save, status, preview }: SaveBarProps) => (
  <div class="save-bar">
    <button class="button" data-tone="primary" type="submit" name="do" value="save">
      {save}
    </button>
    <p class="save-status" role="status" data-save-status>
      {status}
    </p>
    <a class="save-bar-preview" href="#preview">
      {preview}
    </a>
    <div class="visually-hidden" aria-live="polite" data-announce />
  </div>
)
