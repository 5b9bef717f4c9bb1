import { formatNumber } from '@lykta/i18n'
import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Words } from './words.ts'

export interface MeterPart {
  label: string
  value: number
}

interface MeterProps {
  t: Words
  title: string
  /** Said beside the number: "av 50 medlemmar". */
  ofGoal: string
  goal: number
  /** What is counted, at most two classes; their sum is the number shown. */
  parts: readonly [MeterPart] | readonly [MeterPart, MeterPart]
  /** Where an even pace would be today, and what to call it. */
  expected?: { value: number; label: string }
  /** A badge or a sentence beside the number. */
  standing?: Child
}

/** More windows than this are too small to see; then each stands for several. */
const MOST_WINDOWS = 60

/**
 * How far it is to the goal: the number, and a house front with one window for each that the goal asks for. The first
 * class lights the whole window, the second the lower half, so that they differ without colour. `children` are the facts
 * under it, as `Stat`s.
 */
export function Meter({ t, title, ofGoal, goal, parts, expected, standing, children }: PropsWithChildren<MeterProps>) {
  const total = parts.reduce((sum, part) => sum + part.value, 0)
  const perWindow = Math.max(1, Math.ceil(goal / MOST_WINDOWS))
  return (
    <section class="meter" aria-labelledby="meter-title">
      <h2 id="meter-title">{title}</h2>
      <div class="meter-head">
        <p class="meter-number">
          <span class="meter-value">{formatNumber(t.lang, total)}</span> <span class="meter-goal">{ofGoal}</span>
        </p>
        {standing && <div class="meter-standing">{standing}</div>}
      </div>
      <div class="windows" aria-hidden="true">
        {windowStates(goal, parts, perWindow).map((state, index) => (
          <span data-lit={state} data-pace={isPace(index, perWindow, expected?.value) ? 'here' : undefined} />
        ))}
      </div>
      <ul class="meter-legend">
        {parts.map((part, index) => (
          <li>
            <span class="window-key" data-lit={index === 0 ? 'full' : 'half'} />
            {part.label} <b>{formatNumber(t.lang, part.value)}</b>
          </li>
        ))}
        {expected && (
          <li>
            <span class="window-key" data-pace="here" />
            {expected.label}
          </li>
        )}
      </ul>
      {children && <div class="meter-facts">{children}</div>}
    </section>
  )
}

type WindowState = 'full' | 'half' | 'dark'

/** One state per window. A class with anybody in it lights at least the window it has begun. */
export function windowStates(goal: number, parts: readonly MeterPart[], perWindow: number): WindowState[] {
  const first = Math.ceil((parts[0]?.value ?? 0) / perWindow)
  const all = Math.ceil(parts.reduce((sum, part) => sum + part.value, 0) / perWindow)
  return Array.from({ length: Math.max(Math.ceil(goal / perWindow), 1) }, (_, index) =>
    index < first ? 'full' : index < all ? 'half' : 'dark',
  )
}

const isPace = (index: number, perWindow: number, expected: number | undefined): boolean =>
  expected !== undefined && expected > 0 && index === Math.ceil(expected / perWindow) - 1

/** One number and what it is. */
export const Stat = ({ label, value, note }: { label: string; value: Child; note?: Child }) => (
  <div class="stat">
    <p class="stat-value">{value}</p>
    <p class="stat-label">{label}</p>
    {note && <p class="stat-note">{note}</p>}
  </div>
)

/** `Stat`s in a row. */
export const Stats = ({ children }: PropsWithChildren) => <div class="stats">{children}</div>
