import type { Child, PropsWithChildren } from 'hono/jsx'

/** One thing under another. `gap` is the only measure of distance a page chooses. */
export const Stack = ({ gap = 'medium', children }: PropsWithChildren<{ gap?: 'small' | 'medium' | 'large' }>) => (
  <div class="stack" data-gap={gap}>
    {children}
  </div>
)

/** Side by side where there is room, else one under another. `wide-first` gives the first child two thirds. */
export const Columns = ({ shape = 'even', children }: PropsWithChildren<{ shape?: 'even' | 'wide-first' | 'thirds' }>) => (
  <div class="columns" data-shape={shape}>
    {children}
  </div>
)

/** Small things in a row that wraps: buttons, badges. */
export const Row = ({ align = 'start', children }: PropsWithChildren<{ align?: 'start' | 'apart' }>) => (
  <div class="row" data-align={align}>
    {children}
  </div>
)

/** A part of the page that is one thing: a rule above, its heading, its content. Links in `action` stand beside the heading. */
export const Card = ({ title, level = 2, id, action, children }: PropsWithChildren<CardProps>) => {
  const Title = `h${level}` as const
  return (
    <section class="card" id={id}>
      {title && (
        <header class="card-head">
          <Title>{title}</Title>
          {action}
        </header>
      )}
      {children}
    </section>
  )
}

interface CardProps {
  title?: string
  level?: 2 | 3
  id?: string
  action?: Child
}

/** Text of several paragraphs, held to a length that is easy to read. */
export const Prose = ({ children }: PropsWithChildren) => <div class="prose">{children}</div>

/** A few short things, each a line of its own; many, in columns where there is room. */
export const List = ({ items, columns = false }: { items: readonly Child[]; columns?: boolean }) => (
  <ul class="list" data-columns={columns ? 'true' : undefined}>
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
)

/** What is printed on one sheet of paper, A4: closer together there than on the screen. `hint` says so, on the screen only. */
export const Sheet = ({ hint, children }: PropsWithChildren<{ hint: string }>) => (
  <div class="sheet">
    <p class="note sheet-hint">{hint}</p>
    {children}
  </div>
)
