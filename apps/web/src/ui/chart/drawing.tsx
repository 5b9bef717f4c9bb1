import { direction, formatMonth, formatNumber } from '@lykta/i18n'
import { scaleBand, scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { type ChartProps, totalAt } from './series.ts'

/** Sizes in the drawing's own units, which are CSS pixels at its largest. */
const shapes = {
  wide: { width: 1120, height: 380, top: 30, end: 16, bottom: 36, start: 44, ticks: 5, everyMonth: 1, maxBar: 52 },
  narrow: { width: 360, height: 280, top: 28, end: 6, bottom: 34, start: 34, ticks: 4, everyMonth: 2, maxBar: 22 },
} as const
type Shape = (typeof shapes)[keyof typeof shapes]

/** Time runs the way the text does: in Arabic from right to left. */
function scales(props: ChartProps, shape: Shape) {
  const rtl = direction(props.t.lang) === 'rtl'
  const values = props.months.flatMap((_, index) => [totalAt(props.series, index) ?? 0, props.forecast?.values[index] ?? 0])
  const highest = Math.max(...values, props.goal?.value ?? 0, 1)
  const [left, right] = rtl ? [shape.end, shape.width - shape.start] : [shape.start, shape.width - shape.end]
  return {
    rtl,
    left,
    right,
    x: scaleBand<string>()
      .domain(props.months)
      .range(rtl ? [right, left] : [left, right])
      .padding(0.28),
    y: scaleLinear()
      .domain([0, highest])
      .nice(shape.ticks)
      .range([shape.height - shape.bottom, shape.top]),
  }
}
type Scales = ReturnType<typeof scales>

export function ChartDrawing({ shape: name, ...props }: ChartProps & { shape: keyof typeof shapes }) {
  const shape = shapes[name]
  const scale = scales(props, shape)
  const id = `${props.id}-${name}`
  return (
    <svg
      class="chart-drawing"
      data-shape={name}
      viewBox={`0 0 ${shape.width} ${shape.height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{props.title}</title>
      <desc id={`${id}-desc`}>{props.description}</desc>
      <Hatch id={`${id}-hatch`} />
      <Grid {...{ props, shape, scale }} />
      <Bars {...{ props, shape, scale }} hatch={`url(#${id}-hatch)`} />
      <Forecast {...{ props, scale }} />
      <GoalLine {...{ props, scale }} />
    </svg>
  )
}

const Grid = ({ props, shape, scale }: { props: ChartProps; shape: Shape; scale: Scales }) => (
  <g class="chart-grid">
    {scale.y.ticks(shape.ticks).map((tick) => (
      <>
        <line x1={scale.left} x2={scale.right} y1={scale.y(tick)} y2={scale.y(tick)} data-base={tick === 0 ? 'true' : undefined} />
        <text x={scale.rtl ? scale.right + 8 : scale.left - 8} y={scale.y(tick)} dy="0.32em" text-anchor="end">
          {formatNumber(props.t.lang, tick)}
        </text>
      </>
    ))}
    {props.months.map(
      (month, index) =>
        index % shape.everyMonth === 0 && (
          <text x={middle(scale, month)} y={shape.height - shape.bottom + 22} text-anchor="middle">
            {formatMonth(props.t.lang, month, 'monthShort').replace('.', '')}
          </text>
        ),
    )}
  </g>
)

/** Tells the second series from the first without colour. */
const Hatch = ({ id }: { id: string }) => (
  <defs>
    <pattern class="chart-hatch" id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" />
      <path d="M1 0v6" />
    </pattern>
  </defs>
)

const Bars = ({ props, shape, scale, hatch }: { props: ChartProps; shape: Shape; scale: Scales; hatch: string }) => {
  const width = Math.min(scale.x.bandwidth(), shape.maxBar)
  return (
    <g class="chart-bars">
      {props.months.map((month, index) => {
        const known = props.series.map((one) => one.values[index] ?? 0)
        return known.map((value, key) => {
          const below = known.slice(0, key).reduce((sum, one) => sum + one, 0)
          const height = scale.y(below) - scale.y(below + value)
          const x = middle(scale, month) - width / 2
          return (
            height > 0 && <rect data-key={key} {...{ x, width, height }} y={scale.y(below + value)} fill={key === 1 ? hatch : undefined} />
          )
        })
      })}
    </g>
  )
}

const Forecast = ({ props, scale }: { props: ChartProps; scale: Scales }) => {
  const points = props.months.flatMap((month, index) => {
    const value = props.forecast?.values[index]
    return value === null || value === undefined ? [] : [{ x: middle(scale, month), y: scale.y(value) }]
  })
  const last = points.at(-1)
  if (!last) return null
  const path = line<{ x: number; y: number }>(
    (point) => point.x,
    (point) => point.y,
  )(points)
  return (
    <g class="chart-forecast">
      <path d={path ?? undefined} />
      <circle cx={last.x} cy={last.y} r="5" />
    </g>
  )
}

const GoalLine = ({ props, scale }: { props: ChartProps; scale: Scales }) => {
  if (!props.goal) return null
  const y = scale.y(props.goal.value)
  return (
    <g class="chart-goal">
      <line x1={scale.left} x2={scale.right} y1={y} y2={y} />
      <text x={scale.rtl ? scale.right : scale.left} dx={scale.rtl ? -4 : 4} y={y - 8} text-anchor="start">
        {props.goal.label}
      </text>
    </g>
  )
}

const middle = (scale: Scales, month: string): number => (scale.x(month) ?? 0) + scale.x.bandwidth() / 2
