import { formatNumber } from '@lykta/i18n'
import type { Feeling } from './notice.tsx'
import type { Words } from './words.ts'

/** How far one piece of work has come. `text` says it in words: "120 av 300 brev". */
export const ProgressBar = ({ label, value, max, text }: { label: string; value: number; max: number; text: string }) => (
  <div class="progress">
    <p class="progress-label">
      <span>{label}</span> <span class="progress-text">{text}</span>
    </p>
    <progress value={value} max={Math.max(max, 1)} aria-label={label} aria-valuetext={text} />
  </div>
)

export interface SplitPart {
  label: string
  value: number
  tone: Feeling
}

/** What a whole is made of, as one bar and a list that adds up. Parts without anything are left out of the bar, not of the list. */
export function SplitBar({ t, label, parts }: { t: Words; label: string; parts: readonly SplitPart[] }) {
  const total = parts.reduce((sum, part) => sum + part.value, 0)
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, part) => sum + part.value, 0))
  return (
    <div class="split">
      <svg class="split-bar" viewBox={`0 0 ${Math.max(total, 1)} 10`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {parts.map(
          (part, index) => part.value > 0 && <rect data-tone={part.tone} x={starts[index]} y="0" width={part.value} height="10" />,
        )}
      </svg>
      <ul class="split-legend" aria-label={label}>
        {parts.map((part) => (
          <li data-tone={part.tone}>
            {part.label} <b>{formatNumber(t.lang, part.value)}</b>
          </li>
        ))}
        <li class="split-total">
          {t('ui.total')} <b>{formatNumber(t.lang, total)}</b>
        </li>
      </ul>
    </div>
  )
}
