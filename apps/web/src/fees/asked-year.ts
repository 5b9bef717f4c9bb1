import type { StaffContext } from '../frame/index.ts'

/** The year in the address, this year if none that can be is there, and those to choose among. */
export function askedYear(c: StaffContext): { year: number; years: number[] } {
  const now = Number(c.var.ctx.clock.today().slice(0, 4))
  const asked = Number(c.req.query('year'))
  return { year: asked >= 2000 && asked <= now + 1 && Number.isInteger(asked) ? asked : now, years: [now - 1, now, now + 1] }
}
