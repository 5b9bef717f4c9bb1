import type { Child, PropsWithChildren } from 'hono/jsx'

interface TextToolsProps {
  /** The id of the text field that the buttons write into. */
  controls: string
  label: string
  buttons: readonly { mark: 'bold' | 'italic' | 'link' | 'list'; label: string; sign: Child }[]
  fields: { label: string; options: readonly { field: string; label: string }[] }
}

/** Buttons that write Markdown and merge fields at the cursor. Of use only to the island, which brings them out. */
export const TextTools = ({ controls, label, buttons, fields }: TextToolsProps) => (
  <fieldset class="text-tools" aria-label={label} data-text-tools={controls} hidden>
    {buttons.map(({ mark, label, sign }) => (
      <button type="button" class="text-tool" data-mark={mark} aria-label={label} title={label}>
        {sign}
      </button>
    ))}
    <details class="field-menu">
      <summary>{fields.label}</summary>
      <ul>
        {fields.options.map(({ field, label }) => (
          <li>
            <button type="button" data-merge-field={field}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </details>
  </fieldset>
)

/** One line with its buttons beside it. */
export const WithTools = ({ tools, children }: PropsWithChildren<{ tools: Child }>) => (
  <div class="with-tools">
    {children}
    {tools}
  </div>
)

/** Fields whose label is only read aloud, for what the eye sees from its place: the text of a text block. */
export const Unlabelled = ({ children }: PropsWithChildren) => <div class="unlabelled">{children}</div>

/** Two short fields beside each other. */
export const FieldPair = ({ children }: PropsWithChildren) => <div class="field-pair">{children}</div>

/** An image as it stands in the letter; an empty place until there is one. */
export const Thumbnail = ({ src }: { src: string | undefined }) => (
  <div class="thumbnail" data-thumbnail>
    {src && <img src={src} alt="" />}
  </div>
)

/** Subject and preheader: what is seen of a letter before it is opened. */
export const Envelope = ({ children }: PropsWithChildren) => <div class="envelope">{children}</div>

/** Something folded away until it is wanted. */
export const Disclosure = ({ summary, children }: PropsWithChildren<{ summary: string }>) => (
  <details class="disclosure">
    <summary>{summary}</summary>
    {children}
  </details>
)

/** A text as it was typed, with its line breaks. */
export const TypedText = ({ lang, children }: PropsWithChildren<{ lang?: string }>) => (
  <p class="typed-text" lang={lang} dir="auto">
    {children}
  </p>
)
