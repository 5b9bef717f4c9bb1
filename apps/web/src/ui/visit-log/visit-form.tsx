import type { Child, PropsWithChildren } from 'hono/jsx'

interface VisitFormProps {
  action: string
  /** Places, editions and what lies where, for `islands/visit-log.ts`; and what it says. */
  sheet: object
  words: Record<string, string>
  /** Whose entries the telephone sends: an id and no name. */
  user: string
}

/** The form of a visit. With JavaScript it is two steps, and what it says is kept in the telephone until it is sent. */
export const VisitForm = ({ action, sheet, words, user, children }: PropsWithChildren<VisitFormProps>) => (
  <form
    class="form visit-form"
    action={action}
    method="post"
    enctype="multipart/form-data"
    novalidate
    data-visit-log={JSON.stringify(sheet)}
    data-words={JSON.stringify(words)}
    data-user={user}
  >
    {children}
  </form>
)

/** What the telephone says above the form: what was just saved, and what is not sent yet. */
export const VisitNews = () => (
  <div class="visit-news">
    <p class="visit-said" role="status" data-visit-said hidden />
    <section class="visit-unsent" data-visit-unsent hidden />
  </div>
)

/** One of the two steps. */
export const VisitStep = ({ step, children }: PropsWithChildren<{ step: 'place' | 'lines' }>) => (
  <div class="visit-step" data-visit-step={step}>
    {children}
  </div>
)

/** Where she is, once that is chosen, and the way back to choosing. */
export const VisitPlace = ({ change }: { change: string }) => (
  <div class="visit-place" data-visit-place hidden>
    <p class="visit-place-name" tabindex={-1} data-visit-place-name />
    <button class="button" data-tone="quiet" type="button" data-visit-back>
      {change}
    </button>
  </div>
)

/** One edition at the place. `old` should lie there no more. */
export const VisitLine = ({ edition, old, children }: PropsWithChildren<{ edition: string; old: boolean }>) => (
  <div class="visit-line" data-edition={edition} data-old={old ? 'true' : undefined}>
    {children}
  </div>
)

/** What is not needed every time, folded away. */
export const VisitMore = ({ summary, open = false, children }: PropsWithChildren<{ summary: Child; open?: boolean }>) => (
  <details class="visit-more" open={open}>
    <summary>{summary}</summary>
    <div class="visit-more-fields">{children}</div>
  </details>
)

/** Goes on and saves, always within reach of the thumb. */
export const VisitSave = ({ next, save }: { next: string; save: string }) => (
  <div class="visit-save">
    <p class="field-error" role="alert" data-visit-fault hidden />
    <button class="button" data-tone="secondary" type="submit" data-visit-next hidden>
      {next}
    </button>
    <button class="button" data-tone="primary" type="submit" data-visit-save>
      {save}
    </button>
  </div>
)

/** What somebody photographed at a place. */
export const VisitPhoto = ({ src, label }: { src: string; label: string }) => <img class="visit-photo" src={src} alt={label} />
