import { setTimeout as wait } from 'node:timers/promises'
import type { Context } from '@lykta/core'
import { type NewsletterStatus, newsletterStatus } from '@lykta/core/newsletters'
import type { PropsWithChildren } from 'hono/jsx'
import type { SSEStreamingApi } from 'hono/streaming'

/** Follows the sending. The stream says itself when it is over; a connection lost before that is made anew. */
export const StatusStream = ({ newsletterId, children }: PropsWithChildren<{ newsletterId: string }>) => (
  <div id="sending" hx-sse:connect={`/newsletters/${newsletterId}/events`} hx-sse:close="finished" hx-swap="innerMorph">
    {children}
  </div>
)

/** A look each second; a sign of life where nothing has changed, so that no proxy takes the line for dead. */
const pace = { lookMs: 1000, signOfLifeAfter: 15 }

/** After this long the browser connects anew, and shows again that it may. */
const longest = 10 * 60

/** Writes the status each time it has changed, until nothing more will; then `finished`. */
export async function followStatus(
  ctx: Context,
  newsletterId: string,
  stream: SSEStreamingApi,
  render: (status: NewsletterStatus) => Promise<string>,
): Promise<void> {
  let last = ''
  let silent = 0
  for (let looks = 0; looks < longest && !stream.aborted; looks += 1) {
    const status = await newsletterStatus(ctx, { newsletterId })
    const now = JSON.stringify(status)
    silent = now === last ? silent + 1 : 0
    if (now !== last) await stream.writeSSE({ data: await render(status) })
    else if (silent % pace.signOfLifeAfter === 0) await stream.write(': \n\n')
    last = now
    if (status.state !== 'sending' && status.state !== 'paused') return stream.writeSSE({ event: 'finished', data: status.state })
    await wait(pace.lookMs)
  }
}
