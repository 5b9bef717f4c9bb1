import { dayIn, monthEnd } from '@lykta/core'
import { compareYears, goalProgress } from '@lykta/core/goals'
import { listNewsletters, listSeries, newsletterStatus } from '@lykta/core/newsletters'
import { getSettings } from '@lykta/core/settings'
import type { Hono } from 'hono'
import { pages, renderPage, type StaffContext, type StaffEnv } from '../frame/index.ts'
import { runningGoals } from '../goals/index.ts'
import { BoardPage, type SentLetter } from './board-page.tsx'

/** So many fit the sheet beside everything else. */
const mostGoals = 4
const mostLetters = 5
const mostSeries = 3

export const boardPages = (): Hono<StaffEnv> =>
  pages().get('/board', async (c) => {
    const { t, ctx } = c.var
    const today = ctx.clock.today()
    const { associationName } = await getSettings(ctx)
    const view = {
      t,
      associationName,
      today,
      timeZone: ctx.clock.timeZone,
      main: await goalProgress(ctx),
      goals: (await runningGoals(ctx)).slice(0, mostGoals),
      comparison: await compareYears(ctx),
      letters: await lettersThisYear(c),
      series: (await listSeries(ctx)).filter(({ nextDue }) => nextDue).slice(0, mostSeries),
      monthEnd: monthEnd(today),
    }
    return renderPage(c, { title: t('board.title'), section: '/' }, <BoardPage {...view} />)
  })

/** The latest that went out this year, each with what came of it, and how many there were before them. */
async function lettersThisYear({ var: { ctx } }: StaffContext): Promise<{ shown: SentLetter[]; more: number }> {
  const { newsletters } = await listNewsletters(ctx, { state: 'sent', limit: 100 })
  const year = ctx.clock.today().slice(0, 4)
  const sent = newsletters.filter(({ finishedAt }) => finishedAt && dayIn(ctx.clock.timeZone, finishedAt).startsWith(year))
  const shown: SentLetter[] = []
  for (const letter of sent.slice(0, mostLetters)) shown.push({ letter, status: await newsletterStatus(ctx, { newsletterId: letter.id }) })
  return { shown, more: sent.length - shown.length }
}
