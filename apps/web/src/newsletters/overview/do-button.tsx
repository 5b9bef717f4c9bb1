import type { Newsletter } from '@lykta/core/newsletters'
import type { PropsWithChildren } from 'hono/jsx'
import { Button, Form, type Tone } from '../../ui/index.ts'
import type { Action } from './allowed.ts'

interface DoProps {
  newsletter: Pick<Newsletter, 'id'> & { revision?: number }
  action: Action
  tone?: Tone
}

/** A form of one button that does something with the letter. The revision is that of the words its presser has seen. */
export const Do = ({ newsletter, action, tone = 'primary', children }: PropsWithChildren<DoProps>) => (
  <Form action={`/newsletters/${newsletter.id}`}>
    <input type="hidden" name="do" value={action} />
    {newsletter.revision !== undefined && <input type="hidden" name="revision" value={newsletter.revision} />}
    <Button tone={tone}>{children}</Button>
  </Form>
)
