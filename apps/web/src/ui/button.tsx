import type { JSX, PropsWithChildren } from 'hono/jsx'

/** `primary` is the one thing the page is for; `danger` cannot be taken back; `quiet` is beside the point. */
export type Tone = 'primary' | 'secondary' | 'danger' | 'quiet'

type ButtonProps = PropsWithChildren<Omit<JSX.IntrinsicElements['button'], 'class'> & { tone?: Tone; busy?: boolean }>

/**
 * Submits its form. `busy` shows that the work has begun and takes no more presses. Takes what a `button` takes
 * (`name`, `value`, `formaction`, `hx-*`).
 */
export const Button = ({ tone = 'primary', busy = false, type = 'submit', children, ...rest }: ButtonProps) => (
  <button {...rest} class="button" data-tone={tone} type={type} aria-busy={busy ? 'true' : undefined} disabled={busy || rest.disabled}>
    {children}
  </button>
)

type LinkButtonProps = PropsWithChildren<Omit<JSX.IntrinsicElements['a'], 'class'> & { href: string; tone?: Tone }>

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export const LinkButton = ({ tone = 'secondary', children, ...rest }: LinkButtonProps) => (
  <a {...rest} class="button" data-tone={tone}>
    {children}
  </a>
)

/** The buttons that end a form or a page, the primary one first. */
export const Actions = ({ children }: PropsWithChildren) => <div class="actions">{children}</div>
