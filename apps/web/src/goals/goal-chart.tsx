import { addMonths } from '@lykta/core'
import type { GoalProgress } from '@lykta/core/goals'
import { formatMonth, type Translate } from '@lykta/i18n'
import { Card, Chart, type ChartSeries, List } from '../ui/index.ts'
import { signed } from './signed.ts'

/** The goal's months: how many there were at each one's end, and where the pace leads. */
export function GoalChart({ t, progress }: { t: Translate; progress: GoalProgress }) {
  const { goal, start, count, series } = progress
  const months = monthsOf(goal.startsOn, goal.dueOn)
  const values = months.map((month) => series.findLast(({ day }) => day.startsWith(month))?.count ?? null)
  const corrected = series.filter(({ difference }) => difference !== 0)
  return (
    <Card title={t('dashboard.chart')}>
      <Chart
        t={t}
        id="goal"
        title={t('dashboard.chart.title')}
        description={t('dashboard.chart.description', { first: start, last: count, target: goal.target })}
        months={months}
        series={[{ label: t('dashboard.members'), values }]}
        goal={{ label: t('dashboard.chart.goal', { target: goal.target }), value: goal.target }}
        {...forecastOf(t, progress, months)}
      />
      {corrected.length > 0 && (
        <List
          columns
          items={corrected.map(({ day, count, difference }) =>
            t('goals.corrected', { month: formatMonth(t.lang, day), count, difference: signed(t.lang, difference) }),
          )}
        />
      )}
    </Card>
  )
}

function monthsOf(from: string, to: string): string[] {
  const months: string[] = []
  for (let day = `${from.slice(0, 7)}-01`; day <= to; day = addMonths(day, 1)) months.push(day.slice(0, 7))
  return months
}

/** A straight line from today's count to the forecast; none in the last month or of a goal that was ended, where there is nothing left to tell. */
function forecastOf(t: Translate, { goal, day, count, forecast }: GoalProgress, months: string[]): { forecast?: ChartSeries } {
  const now = months.indexOf(day.slice(0, 7))
  const last = months.length - 1
  if (goal.endedOn || now < 0 || now >= last) return {}
  const values = months.map((_, index) =>
    index < now ? null : Math.round(count + ((forecast.count - count) * (index - now)) / (last - now)),
  )
  return { forecast: { label: t('dashboard.chart.forecast'), values } }
}
