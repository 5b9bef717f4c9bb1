import type { PropsWithChildren } from 'hono/jsx'
import { Icon, type IconName } from '../icons.tsx'

interface BlockCardWords {
  up: string
  down: string
  duplicate: string
  remove: string
  add: string
}

interface BlockCardProps {
  blockKey: string
  type: string
  kind: string
  words: BlockCardWords
  /** The kinds of block that can be put after this one. */
  kinds: readonly { type: string; label: string }[]
  /** Work goes on here: the page opens with the focus on its first button. */
  focus?: boolean
}

/** One part of a letter: what it is, its fields, and the buttons that move it, take it away and put another after it. */
export const BlockCard = ({ blockKey, type, kind, words, kinds, focus = false, children }: PropsWithChildren<BlockCardProps>) => (
  <li class="block-place">
    <fieldset class="block" id={`block-${blockKey}`} data-block={blockKey} data-type={type} tabindex={-1} autofocus={focus}>
      <legend class="block-kind" id={`block-${blockKey}-kind`}>
        {kind}
      </legend>
      <div class="block-tools">
        <Tool blockKey={blockKey} does="up" icon="up" label={words.up} />
        <Tool blockKey={blockKey} does="down" icon="down" label={words.down} />
        <Tool blockKey={blockKey} does="duplicate" icon="copy" label={words.duplicate} />
        <Tool blockKey={blockKey} does="remove" icon="cross" label={words.remove} />
      </div>
      <div class="block-fields">{children}</div>
    </fieldset>
    <details class="inserter">
      <summary>
        <span>{words.add}</span>
      </summary>
      <AddButtons after={blockKey} kinds={kinds} />
    </details>
  </li>
)

const Tool = ({ blockKey, does, icon, label }: { blockKey: string; does: string; icon: IconName; label: string }) => (
  <button
    class="block-tool"
    type="submit"
    name="do"
    value={`${does}:${blockKey}`}
    id={`block-${blockKey}-${does}`}
    aria-labelledby={`block-${blockKey}-${does} block-${blockKey}-kind`}
    aria-label={label}
    title={label}
  >
    <Icon name={icon} />
  </button>
)

/** A button for each kind of block. `after` is the key of the block to put it after; empty for the end. */
export const AddButtons = ({ after, kinds }: { after: string; kinds: BlockCardProps['kinds'] }) => (
  <ul class="add-buttons">
    {kinds.map(({ type, label }) => (
      <li>
        <button class="add-button" type="submit" name="do" value={`add:${type}:${after}`} data-type={type}>
          {label}
        </button>
      </li>
    ))}
  </ul>
)

/** The parts of the letter in their order. */
export const BlockList = ({ label, children }: PropsWithChildren<{ label: string }>) => (
  <ol class="blocks" aria-label={label} data-blocks>
    {children}
  </ol>
)

/** What a new block of a kind looks like; the island fills in `NEWKEY`. */
export const BlockTemplate = ({ type, children }: PropsWithChildren<{ type: string }>) => (
  <template data-block-template={type}>{children}</template>
)
