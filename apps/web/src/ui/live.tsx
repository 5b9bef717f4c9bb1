import type { PropsWithChildren } from 'hono/jsx'

type LiveProps = PropsWithChildren<{ id: string; src: string; every?: number }>

/**
 * A part of the page that keeps itself up to date: every `every` seconds the address `src` is asked for the part anew,
 * `<Live>` and all, until an answer comes without one. Without JavaScript it stands as it was.
 */
export const Live = ({ id, src, every = 3, children }: LiveProps) => (
  <div id={id} hx-get={src} hx-trigger={`every ${every}s`} hx-swap="outerMorph">
    {children}
  </div>
)

/** As `Live`, but the server tells: `src` is a stream of server-sent events, each message the content to show. */
export const LiveStream = ({ id, src, children }: PropsWithChildren<{ id: string; src: string }>) => (
  <div id={id} hx-sse:connect={src} hx-swap="innerMorph">
    {children}
  </div>
)
