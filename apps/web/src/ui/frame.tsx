/**
 * A letter as it will look, locked in: no scripts, no forms, no cookies of ours, and its links lead nowhere.
 * `src` answers the HTML with its own Content-Security-Policy. `small` is a picture of it, to tell one look from another.
 */
export const PreviewFrame = ({ title, src, size = 'page' }: { title: string; src: string; size?: 'page' | 'phone' | 'small' }) => (
  <iframe
    class="preview"
    data-size={size}
    title={title}
    src={src}
    sandbox=""
    referrerpolicy="no-referrer"
    loading="lazy"
    tabindex={size === 'small' ? -1 : undefined}
  />
)

/** A letter for everybody, the same way; its links open beside the page. */
export const LetterFrame = ({ title, src }: { title: string; src: string }) => (
  <iframe class="letter-frame" title={title} src={src} sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer" />
)
