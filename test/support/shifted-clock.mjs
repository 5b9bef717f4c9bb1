// To be imported before a program: its clock is so many minutes ahead, and steps by the next of so many at each SIGUSR2.
// Only what the calendar says is touched; timers run on, as they do when an administrator sets a machine's clock.
import process from 'node:process'

const Real = globalThis.Date
const minute = 60_000
let ahead = Number(process.env.TEST_CLOCK_AHEAD ?? 0) * minute
const steps = (process.env.TEST_CLOCK_STEPS ?? '').split(',').filter(Boolean).map(Number)

const now = () => Real.now() + ahead

globalThis.Date = new Proxy(Real, {
  construct: (_, given, target) => Reflect.construct(Real, given.length === 0 ? [now()] : given, target),
  apply: () => new Real(now()).toString(),
  get: (_, name) => (name === 'now' ? now : Reflect.get(Real, name)),
})

if (steps.length > 0)
  process.on('SIGUSR2', () => {
    ahead += (steps.shift() ?? 0) * minute
  })
