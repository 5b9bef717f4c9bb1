import { requirePermission } from '@lykta/core'
import { listClasses } from '@lykta/core/memberships'
import { drawSample, type ReadSampled, readSampled } from '@lykta/core/sampling'
import type { Hono } from 'hono'
import type { z } from 'zod'
import {
  answerForm,
  type FormAnswer,
  freshForm,
  pages,
  readForm,
  renderPage,
  type Sent,
  type StaffContext,
  type StaffEnv,
} from '../../frame/index.ts'
import { AskPage, NamePage } from './name-page.tsx'
import { sentQuestion } from './question.tsx'
import { SamplePage } from './sample-page.tsx'

/** All of it is sent, nothing stands in an address: neither what was drawn nor whose name was read. */
export const samplePages = (): Hono<StaffEnv> =>
  pages()
    .get('/audit/sample', (c) => {
      requirePermission(c.var.ctx, 'samples:read')
      return showSample(c, freshForm({ day: c.var.ctx.clock.today(), size: '10' }))
    })
    .post('/audit/sample', (c) =>
      answerForm(
        c,
        async (sent) => {
          const question = sentQuestion(sent)
          const sample = await drawSample(c.var.ctx, question)
          const { size, seed, day = sample.day, classId = '' } = question
          return showSample(c, freshForm({ day, classId, size: String(size), seed: String(seed) }), { question, sample })
        },
        (form) => showSample(c, form),
      ),
    )
    .get('/audit/sample/:step', (c) => c.redirect('/audit/sample', 303))
    .post('/audit/sample/ask', async (c) => {
      requirePermission(c.var.ctx, 'samples:read')
      return askWhy(c, freshForm(), await readForm(c))
    })
    .post('/audit/sample/name', (c) =>
      answerForm(
        c,
        async (sent) => {
          const question = sentQuestion(sent)
          // The schema refuses what is none of the reasons.
          const reason = (sent.text('reason') ?? '') as z.input<typeof ReadSampled>['reason']
          const member = await readSampled(c.var.ctx, { ...question, membershipId: sent.text('membershipId') ?? '', reason })
          const { t } = c.var
          return renderPage(c, { title: t('sample.title'), section }, <NamePage t={t} question={question} member={member} />)
        },
        (form, sent) => askWhy(c, form, sent),
      ),
    )

const section = '/audit'

async function showSample(c: StaffContext, form: FormAnswer, drawn?: Parameters<typeof SamplePage>[0]['drawn']) {
  const { t, ctx } = c.var
  return renderPage(c, { title: t('sample.title'), section }, <SamplePage {...{ t, form, drawn }} classes={await listClasses(ctx)} />)
}

function askWhy(c: StaffContext, form: FormAnswer, sent: Sent) {
  const { t } = c.var
  const view = { t, form, question: sentQuestion(sent), membershipId: sent.text('membershipId') ?? '' }
  return renderPage(c, { title: t('sample.title'), section }, <AskPage {...view} />)
}
