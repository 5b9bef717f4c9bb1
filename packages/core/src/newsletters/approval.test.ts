import { expect, test } from 'vitest'
import { withContext } from '../../../../test/support/context.ts'
import { approvedLetter, approver, association, composer, member, seriesId, words } from '../../../../test/support/letters.ts'
import { approveNewsletter } from './approve-newsletter.ts'
import { createNewsletter } from './create-newsletter.ts'
import { getNewsletter } from './get-newsletter.ts'
import { sendNow } from './send-now.ts'
import { setContent } from './set-content.ts'
import { submitNewsletter } from './submit-newsletter.ts'
import { updateNewsletter } from './update-newsletter.ts'

test(
  'nobody approves a letter she submitted or last edited',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example' })
    const other = { ...ctx, actor: approver }
    const { id: newsletterId } = await createNewsletter(ctx, { seriesId: await seriesId(ctx), title: 'Vårbrev' })
    await setContent(other, { newsletterId, revision: 1, language: 'sv', content: words() })
    await submitNewsletter(ctx, { newsletterId }, { composer })
    await expect(approveNewsletter(ctx, { newsletterId, revision: 2 })).rejects.toMatchObject({ code: 'approval_needs_another' })
    await expect(approveNewsletter(other, { newsletterId, revision: 2 })).rejects.toMatchObject({ code: 'approval_needs_another' })
    const third = { ...ctx, actor: { kind: 'user', userId: 'third', roles: ['board'] } as const }
    expect(await approveNewsletter(third, { newsletterId, revision: 2 })).toMatchObject({ state: 'approved', approvedBy: 'third' })
  }),
)

test(
  'approval covers the words that were read: an edit makes it a draft again',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example' })
    const newsletterId = await approvedLetter(ctx)
    await updateNewsletter(ctx, { newsletterId, revision: 2, title: 'Annat' })
    expect(await getNewsletter(ctx, { newsletterId })).toMatchObject({ state: 'draft', approvedBy: null, submittedBy: null })
    await expect(sendNow(ctx, { newsletterId }, { composer })).rejects.toMatchObject({ code: 'newsletter_wrong_state' })
    await submitNewsletter(ctx, { newsletterId }, { composer })
    await expect(approveNewsletter({ ...ctx, actor: approver }, { newsletterId, revision: 2 })).rejects.toMatchObject({
      code: 'newsletter_changed_elsewhere',
    })
  }),
)

test(
  'of two who edit the same revision the second is told, and nothing of the first is lost',
  withContext(async (ctx) => {
    await association(ctx)
    const { id: newsletterId } = await createNewsletter(ctx, { seriesId: await seriesId(ctx), title: 'Vårbrev' })
    const edits = ['först', 'sedan'].map((subject) =>
      setContent(ctx, { newsletterId, revision: 1, language: 'sv', content: words(subject) }),
    )
    const results = await Promise.allSettled(edits)
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = results.find((result) => result.status === 'rejected')
    expect(lost?.status === 'rejected' && lost.reason).toMatchObject({ code: 'newsletter_changed_elsewhere', params: { revision: 2 } })
    expect((await getNewsletter(ctx, { newsletterId })).revision).toBe(2)
  }),
)

test(
  'a double click sends once',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example' })
    const newsletterId = await approvedLetter(ctx)
    const clicks = await Promise.allSettled([1, 2, 3].map(() => sendNow(ctx, { newsletterId }, { composer })))
    expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const refused = clicks.find((click) => click.status === 'rejected')
    expect(refused?.status === 'rejected' && refused.reason).toMatchObject({ code: 'newsletter_wrong_state', params: { state: 'sending' } })
  }),
)

test(
  'a role without the permission is refused, and a visitor is asked to sign in',
  withContext(async (ctx) => {
    await association(ctx)
    const auditor = { ...ctx, actor: { kind: 'user', userId: 'x', roles: ['auditor'] } as const }
    const input = { seriesId: await seriesId(ctx), title: 'Vårbrev' }
    await expect(createNewsletter(auditor, input)).rejects.toMatchObject({ kind: 'forbidden', code: 'permission_denied' })
    await expect(createNewsletter({ ...ctx, actor: { kind: 'visitor' } }, input)).rejects.toMatchObject({ kind: 'unauthenticated' })
  }),
)
