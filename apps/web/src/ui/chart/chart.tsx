import { formatMonth, formatNumber } from '@lykta/i18n'
import { Table } from '../table.tsx'
import { ChartDrawing } from './drawing.tsx'
import { type ChartProps, totalAt } from './series.ts'

/**
 * Members by month, drawn on the server. Drawn twice, for wide and for narrow, because text in a drawing shrinks with it;
 * only one is shown. The numbers stand in a table beneath.
 */
export const Chart = (props: ChartProps) => (
  <figure class="chart">
    <Legend {...props} />
    <ChartDrawing {...props} shape="wide" />
    <ChartDrawing {...props} shape="narrow" />
    <details class="chart-table">
      <summary>{props.t('ui.showTable')}</summary>
      <NumbersTable {...props} />
    </details>
  </figure>
)

const Legend = ({ series, goal, forecast }: ChartProps) => (
  <ul class="chart-legend" aria-hidden="true">
    {series.map((one, index) => (
      <li>
        <span class="chart-key" data-key={index} /> {one.label}
      </li>
    ))}
    {goal && (
      <li>
        <span class="chart-key" data-key="goal" /> {goal.label}
      </li>
    )}
    {forecast && (
      <li>
        <span class="chart-key" data-key="forecast" /> {forecast.label}
      </li>
    )}
  </ul>
)

/** The drawing's numbers: a row a month, a column a series, their sum, the forecast where nothing is known yet. */
function NumbersTable({ t, title, months, series, forecast }: ChartProps) {
  const value = (number: number | null | undefined) => (number === null || number === undefined ? '–' : formatNumber(t.lang, number))
  const columns = [
    { header: t('ui.month'), cell: (index: number) => formatMonth(t.lang, months[index] ?? '') },
    ...series.map((one) => ({ header: one.label, align: 'end' as const, cell: (index: number) => value(one.values[index]) })),
    { header: t('ui.total'), align: 'end' as const, cell: (index: number) => value(totalAt(series, index)) },
    ...(forecast ? [{ header: forecast.label, align: 'end' as const, cell: (index: number) => value(forecast.values[index]) }] : []),
  ]
  return <Table caption={title} captionHidden columns={columns} rows={months.map((_, index) => index)} />
}
