import type { Words } from '../words.ts'

/** A value for each month; null where there is none yet. */
export interface ChartSeries {
  label: string
  values: readonly (number | null)[]
}

export interface ChartProps {
  t: Words
  /** Unique on the page. */
  id: string
  title: string
  /** What the chart shows, in a sentence, for whoever does not see it. */
  description: string
  /** `YYYY-MM`, in order. */
  months: readonly string[]
  /** Stacked on each other, at most two. */
  series: readonly ChartSeries[]
  goal?: { label: string; value: number }
  /** Dashed, on top of the last known month: begin it with that month's total. */
  forecast?: ChartSeries
}

/** The sum of the series in a month; null when none has a value. */
export function totalAt(series: readonly ChartSeries[], index: number): number | null {
  const known = series.map((one) => one.values[index]).filter((value) => value !== null && value !== undefined)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}
