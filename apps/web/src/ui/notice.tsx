import type { Child, PropsWithChildren } from 'hono/jsx'
import { Icon, type IconName } from './icons.tsx'

export type Feeling = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

const icons: Record<Feeling, IconName> = { neutral: 'note', info: 'note', success: 'check', warning: 'warn', danger: 'cross' }

type NoticeProps = PropsWithChildren<{ tone?: Exclude<Feeling, 'neutral'>; title?: string; live?: boolean }>

/** Something to know before going on. `live` has it read aloud when it appears: the answer to what was just done. */
export const Notice = ({ tone = 'info', title, live = false, children }: NoticeProps) => (
  <div class="notice" data-tone={tone} role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}>
    <span class="sign">
      <Icon name={icons[tone]} />
    </span>
    <div class="notice-text">
      {title && <p class="notice-title">{title}</p>}
      {children}
    </div>
  </div>
)

/** A state in one or two words. The sign tells it from the others without colour. */
export const Badge = ({ tone = 'neutral', children }: PropsWithChildren<{ tone?: Feeling }>) => (
  <span class="badge" data-tone={tone}>
    {tone !== 'neutral' && <Icon name={icons[tone]} />}
    {children}
  </span>
)

/** What stands where a list would, when there is nothing yet: what it is for and how to begin. */
export const EmptyState = ({ title, action, children }: PropsWithChildren<{ title: string; action?: Child }>) => (
  <div class="empty">
    <p class="empty-title">{title}</p>
    {children}
    {action}
  </div>
)
