import type { Child } from 'hono/jsx'
import { Icon } from './icons.tsx'
import type { Words } from './words.ts'

/** The way here, from the outside in. The last is the page itself and is no link. */
export const Breadcrumb = ({ t, items, current }: { t: Words; items: readonly { href: string; label: string }[]; current: string }) => (
  <nav class="breadcrumb" aria-label={t('ui.breadcrumb')}>
    <ol>
      {items.map((item) => (
        <li>
          <a href={item.href}>{item.label}</a>
          <Icon name="forward" />
        </li>
      ))}
      <li aria-current="page">{current}</li>
    </ol>
  </nav>
)

export interface TabItem {
  href: string
  label: string
  current?: boolean
  /** How many are there. */
  count?: string
}

/** Sides of one thing, each with its own address. */
export const Tabs = ({ label, items }: { label: string; items: readonly TabItem[] }) => (
  <nav class="tabs" aria-label={label}>
    <ul>
      {items.map((item) => (
        <li>
          <a href={item.href} aria-current={item.current ? 'page' : undefined}>
            {item.label} {item.count !== undefined && <span class="count">{item.count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

interface StepsProps {
  t: Words
  label: string
  steps: readonly { label: string; href?: string }[]
  /** The number of the step we stand at, from 1. */
  current: number
}

/** How far a flow of several pages has come. A step with an address that lies behind us is a link back. */
export const Steps = ({ t, label, steps, current }: StepsProps) => (
  <nav class="steps" aria-label={label}>
    <p class="steps-now">{t('ui.step', { n: current, total: steps.length })}</p>
    <ol>
      {steps.map((step, index) => {
        const done = index + 1 < current
        return (
          <li
            data-state={done ? 'done' : index + 1 === current ? 'current' : 'ahead'}
            aria-current={index + 1 === current ? 'step' : undefined}
          >
            {done && step.href ? <a href={step.href}>{step.label}</a> : <span>{step.label}</span>}
            {done && <span class="visually-hidden"> ({t('ui.step.done')})</span>}
          </li>
        )
      })}
    </ol>
  </nav>
)

/** Keyset paging: only the page before and the page after are known. Nothing when there is neither. */
export const Pagination = ({ t, previous, next, children }: PaginationProps) =>
  previous || next ? (
    <nav class="pagination" aria-label={t('ui.pages')}>
      {previous ? (
        <a class="button" data-tone="secondary" rel="prev" href={previous}>
          <Icon name="back" /> {t('ui.previous')}
        </a>
      ) : (
        <span />
      )}
      <span class="note">{children}</span>
      {next && (
        <a class="button" data-tone="secondary" rel="next" href={next}>
          {t('ui.next')} <Icon name="forward" />
        </a>
      )}
    </nav>
  ) : null

interface PaginationProps {
  t: Words
  previous?: string | undefined
  next?: string | undefined
  children?: Child
}
