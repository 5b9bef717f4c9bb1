export { GoalChart } from './goal-chart.tsx'
export { GoalMeter } from './goal-meter.tsx'
export { GoalSummary } from './goal-summary.tsx'
export { goalPages } from './routes.tsx'
