import { expectPeace, signIn, type Visitor, visit } from '../support/browser.ts'
import { shiftedClock } from '../support/shifted-clock.ts'
import { type Mailboxes, mailboxes } from './mailboxes.ts'
import { heading } from './reading.ts'
import { openStage, type Stage } from './stage.ts'

export const berit = { name: 'Berit Styrelse', email: 'berit@lyktan.example', password: 'tre ord i rad', greeting: /Berit/ }
export const tuva = { name: 'Tuva Kassör', email: 'tuva@lyktan.example', password: 'fyra ord till i rad', greeting: /Tuva/ }

/** A product through whose year we go, with those who live in it. */
export interface Year extends Stage {
  board: Visitor
  treasurer: Visitor
  /** Who is nobody's user. */
  somebody: Visitor
  members: Mailboxes
  /** Goes on to the next moment. Nobody stays signed in for so long. */
  goOn(): Promise<void>
  expectPeace(): void
}

/** The product starts at the first of these moments, whatever day it is. */
export async function openYear(moments: readonly string[]): Promise<Year> {
  const stage = await openStage(undefined, clockThrough(moments))
  const [board, treasurer, somebody] = [await anybody(stage), await anybody(stage), await anybody(stage)]
  return {
    ...stage,
    board,
    treasurer,
    somebody,
    members: mailboxes(stage.smtp),
    async goOn() {
      stage.product.process.kill('SIGUSR2')
      await signInAgain(board, berit)
      await signInAgain(treasurer, tuva)
    },
    expectPeace() {
      for (const visitor of [board, treasurer, somebody]) expectPeace(visitor)
    },
  }
}

const anybody = ({ browser, baseUrl }: Stage): Promise<Visitor> => visit(browser, baseUrl)

async function signInAgain(visitor: Visitor, user: typeof berit): Promise<void> {
  await visitor.page.context().clearCookies()
  await signIn(visitor, user)
  await heading(visitor.page, user.greeting)
}

/** The environment of a product that starts at the first moment, and at each SIGUSR2 is at the next. */
function clockThrough(moments: readonly string[]): Record<string, string> {
  const minutes = [Date.now(), ...moments.map(Date.parse)].map((moment) => Math.round(moment / 60_000))
  const [ahead = 0, ...steps] = minutes.slice(1).map((minute, index) => minute - (minutes[index] ?? minute))
  return shiftedClock(ahead, steps)
}
