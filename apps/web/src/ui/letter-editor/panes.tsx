import type { Child, PropsWithChildren } from 'hono/jsx'
import { EnterButton } from '../form.tsx'
import { Icon } from '../icons.tsx'

interface EditorFormProps {
  action: string
  /** What the island says, by name: see `islands/parts/letter/words.ts`. */
  words: Record<string, string>
  /** Where an image is sent to as soon as it is chosen. */
  images: string
  /** Where it is asked what is saved now, and who else is at it. */
  now: string
  /** The letter, and beside it what it looks like. */
  preview: Child
}

/**
 * A letter being written. Without JavaScript it is a form whose every button sends it; `islands/letter-editor.ts` takes
 * over the buttons, saves by itself and keeps the preview up to date.
 */
export const EditorForm = ({ action, words, images, now, preview, children }: PropsWithChildren<EditorFormProps>) => (
  <form
    class="editor"
    id="letter"
    method="post"
    action={action}
    enctype="multipart/form-data"
    novalidate
    data-letter-editor={JSON.stringify(words)}
    data-images={images}
    data-now={now}
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
  /** How large it is, in words. */
  size: string
  /** How to look at it: controls of the same form, which are sent with it. */
  controls: Child
  refresh: { label: string; action: string }
}

/** The letter as it arrives. The frame may do nothing at all: no script, no form, no cookie; its links lead nowhere. */
export const PreviewPane = ({ title, src, size, controls, refresh }: PreviewPaneProps) => (
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
    <p class="note" data-letter-size>
      {size}
    </p>
    <section class="editor-frame" aria-labelledby="preview-title" tabindex={0}>
      <iframe name="letter-preview" title={title} src={src} sandbox="" referrerpolicy="no-referrer" />
    </section>
  </div>
)

/** Who else is at the letter. Said aloud when it changes; nothing while nobody is. */
export const Others = ({ text }: { text: string }) => (
  <p class="others" role="status" data-others>
    {text}
  </p>
)

interface SaveBarProps {
  words: { save: string; preview: string; undo: string; redo: string }
  status: string
}

/** Stays in sight at the foot of the letter: the button, whether what is written is saved, and the way back. */
export const SaveBar = ({ words, status }: SaveBarProps) => (
  <div class="save-bar">
    <button class="button" data-tone="primary" type="submit" name="do" value="save">
      {words.save}
    </button>
    {/* only a script remembers what was; it brings them out */}
    <div class="save-bar-steps" data-steps hidden>
      <StepButton step="undo" label={words.undo} keys="Control+Z" />
      <StepButton step="redo" label={words.redo} keys="Control+Shift+Z" />
    </div>
    <p class="save-status" role="status" data-save-status>
      {status}
    </p>
    <a class="save-bar-preview" href="#preview">
      {words.preview}
    </a>
    <div class="visually-hidden" aria-live="polite" data-announce />
  </div>
)

/** Never `disabled`, which would take the focus away from whoever presses it to the end. */
const StepButton = ({ step, label, keys }: { step: 'undo' | 'redo'; label: string; keys: string }) => (
  <button class="block-tool" type="button" data-step={step} aria-label={label} title={label} aria-keyshortcuts={keys} aria-disabled="true">
    <Icon name={step} />
  </button>
)
