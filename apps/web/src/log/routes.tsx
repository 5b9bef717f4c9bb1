import { randomUUID } from 'node:crypto'
import { DomainError } from '@lykta/core'
import { searchPlaces } from '@lykta/core/places'
import { type LogSheet, logSheet, logVisit, type SheetPlace } from '@lykta/core/visits'
import { errorMessage } from '@lykta/i18n'
import type { Hono } from 'hono'
import {
  answerForm,
  type FormAnswer,
  freshForm,
  pages,
  readForm,
  redirectDone,
  renderPage,
  type StaffContext,
  type StaffEnv,
} from '../frame/index.ts'
import { fieldErrors } from '../ui/index.ts'
import { LogPage } from './log-page.tsx'
import { atFields, readVisit } from './read-visit.ts'

/** As many as one looks through without JavaScript, or as the first step shows at once. */
const shown = 8

export const loggingPages = (): Hono<StaffEnv> =>
  pages()
    .get('/log', (c) => showLog(c, freshForm()))
    .post('/log', (c) => {
      if (c.req.header('accept')?.includes('application/json')) return receive(c)
      return answerForm(
        c,
        async (sent) => {
          const visit = await readVisit(sent)
          await logVisit(c.var.ctx, visit).catch((error: unknown) => {
            throw atFields(error, visit)
          })
          return redirectDone(c, '/log', 'log.done.saved')
        },
        (form) => showLog(c, form),
      )
    })

/** What a telephone kept until there was a network. What is wrong with it is said in words that it shows beside the entry. */
async function receive(c: StaffContext): Promise<Response> {
  const { ctx, lang } = c.var
  try {
    const { id } = await logVisit(ctx, await readVisit(await readForm(c)))
    return c.json({ id })
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error
    const texts = Object.values(fieldErrors(lang, error))
    const text = texts.length > 0 ? [...new Set(texts)].join(' ') : errorMessage(lang, error.code, error.params)
    return c.json({ code: error.code, text }, error.kind === 'forbidden' ? 403 : 422)
  }
}

async function showLog(c: StaffContext, form: FormAnswer): Promise<Response> {
  const { ctx, t, user } = c.var
  const q = c.req.query('q') ?? ''
  const sheet = await logSheet(ctx)
  return renderPage(
    c,
    { title: t('log.title'), section: '/log', scripts: ['visit-log.js'], nameless: true },
    <LogPage
      t={t}
      sheet={sheet}
      places={await choice(c, sheet, q, form.values['placeId'])}
      q={q}
      form={form}
      visitKey={randomUUID()}
      userId={user.id}
      today={ctx.clock.today()}
    />,
  )
}

/** What was searched for, or the last places; and the one that was chosen, in a form that came back. */
async function choice(c: StaffContext, { places }: LogSheet, q: string, chosen: string | undefined): Promise<SheetPlace[]> {
  const found = q.trim() ? (await searchPlaces(c.var.ctx, { q: q.slice(0, 200), limit: 20 })).map(({ id }) => id) : undefined
  const offered = found ? found.flatMap((id) => places.find((place) => place.id === id) ?? []) : places.slice(0, shown)
  const kept = places.find(({ id }) => id === chosen)
  return kept && !offered.includes(kept) ? [kept, ...offered] : offered
}
