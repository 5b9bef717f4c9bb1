import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Tone } from './button.tsx'
import type { Words } from './words.ts'

/**
 * A question over the page. The same question has a page of its own at the address of its `DialogLink`, which is where
 * the link leads without JavaScript. Its answers are forms in `children`.
 */
export const Dialog = ({ t, id, title, children }: PropsWithChildren<{ t: Words; id: string; title: string }>) => (
  <dialog class="dialog" id={id} aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>{title}</h2>
    {children}
    <form method="dialog" class="dialog-close">
      <button class="button" data-tone="quiet" type="submit">
        {t('ui.cancel')}
      </button>
    </form>
  </dialog>
)

/** Opens the dialog `dialog` (its id); without JavaScript goes to `href`, where the same is asked on a page. */
export const DialogLink = ({
  href,
  dialog,
  tone = 'secondary',
  children,
}: {
  href: string
  dialog: string
  tone?: Tone
  children: Child
}) => (
  <a class="button" data-tone={tone} href={href} data-dialog={dialog}>
    {children}
  </a>
)
