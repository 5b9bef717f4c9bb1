import { type DayForm, formatDateTime, formatDay } from '@lykta/i18n'
import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Words } from './words.ts'

/** The heading of the page (level 1, once) or of a part of it. `over` is a short line above that says where we are. */
export const Heading = ({ level = 1, over, id, children }: PropsWithChildren<{ level?: 1 | 2 | 3; over?: Child; id?: string }>) => {
  const Tag = `h${level}` as const
  return (
    <div class="heading" data-level={level}>
      {over && <p class="over">{over}</p>}
      <Tag id={id}>{children}</Tag>
    </div>
  )
}

/** The sentence under the page's heading that says what the page is for. */
export const Lead = ({ children }: PropsWithChildren) => <p class="lead">{children}</p>

/** Small, calm text beside what matters more. */
export const Note = ({ children }: PropsWithChildren) => <p class="note">{children}</p>

/** `download` says that it leads to a file and to no page. */
export const Link = ({
  href,
  hreflang,
  download,
  children,
}: PropsWithChildren<{ href: string; hreflang?: string; download?: boolean }>) => (
  <a class="link" href={href} hreflang={hreflang} lang={hreflang} download={download}>
    {children}
  </a>
)

/** Read aloud, not shown. */

/** Text somebody typed: a name, a title. Its own direction, whatever the page's. */
export const Typed = ({ children }: PropsWithChildren) => <bdi>{children}</bdi>

/** A number, code or address that reads from left to right in every language. */
export const LeftToRight = ({ children }: PropsWithChildren) => (
  <span class="exact" dir="ltr">
    {children}
  </span>
)

/** Something to copy letter by letter: it reads from left to right, and breaks anywhere rather than widen the page. */
export const Code = ({ children }: PropsWithChildren) => (
  <code class="code" dir="ltr">
    {children}
  </code>
)

type TimeProps = { t: Words } & ({ day: string; form?: DayForm } | { at: Date; timeZone: string })

/** A day (`YYYY-MM-DD`) or an instant, in the reader's language. */
export const Time = (props: TimeProps) =>
  'day' in props ? (
    <time datetime={props.day}>{formatDay(props.t.lang, props.day, props.form)}</time>
  ) : (
    <time datetime={props.at.toISOString()}>{formatDateTime(props.t.lang, props.at, props.timeZone)}</time>
  )
