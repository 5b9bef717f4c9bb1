import { can } from '@lykta/core'
import { getContact } from '@lykta/core/contacts'
import { inviteToSubscribe, listSubscriptions, unsubscribeContact } from '@lykta/core/subscriptions'
import type { Hono } from 'hono'
import { answerForm, freshForm, pages, redirectDone, renderPage, type StaffContext, type StaffEnv } from '../../frame/index.ts'
import { Actions, Breadcrumb, Button, ErrorSummary, Form, Heading, Lead, Typed } from '../../ui/index.ts'
import { LettersTable } from './letters-card.tsx'

const path = '/contacts/:id/letters'

/** What a contact gets, and the office's part in it: a no on her word, an invitation to say yes. */
export const letterChoicePages = (): Hono<StaffEnv> =>
  pages()
    .get(path, (c) => showLetters(c))
    .post(path, (c) =>
      answerForm(
        c,
        async (sent) => {
          const { ctx } = c.var
          const contactId = c.req.param('id')
          const seriesId = sent.text('series') ?? ''
          if (sent.text('do') === 'invite') await inviteToSubscribe(ctx, { contactId, seriesId })
          else await unsubscribeContact(ctx, { contactId, seriesId: sent.text('do') === 'unsubscribeAll' ? null : seriesId })
          const done = sent.text('do') === 'invite' ? 'letters.done.invited' : 'letters.done.unsubscribed'
          return redirectDone(c, `/contacts/${contactId}/letters`, done)
        },
        (form) => showLetters(c, form),
      ),
    )

async function showLetters(c: StaffContext, form = freshForm()) {
  const { ctx, t } = c.var
  const contact = await getContact(ctx, { id: c.req.param('id') ?? '' })
  const { series } = await listSubscriptions(ctx, { contactId: contact.id })
  const mayWrite = can(ctx.actor, 'members:write')
  const membership = contact.memberships[0]
  return renderPage(
    c,
    { title: t('letters.title'), section: '/members' },
    <>
      <Breadcrumb
        t={t}
        items={[
          { href: '/members', label: t('members.title') },
          ...(membership
            ? [{ href: `/members/${membership.id}`, label: t('members.numbered', { number: String(membership.number) }) }]
            : []),
        ]}
        current={t('letters.title')}
      />
      <Heading over={<Typed>{contact.name}</Typed>}>{t('letters.title')}</Heading>
      <Lead>{t('letters.lead')}</Lead>
      <ErrorSummary t={t} errors={form.errors} message={form.message} />
      <LettersTable t={t} contactId={contact.id} series={series} timeZone={ctx.clock.timeZone} mayWrite={mayWrite} />
      {mayWrite && series.some(({ on }) => on) && (
        <Form action={`/contacts/${contact.id}/letters`}>
          <Actions>
            <Button name="do" value="unsubscribeAll" tone="danger">
              {t('letters.unsubscribeAll')}
            </Button>
          </Actions>
        </Form>
      )}
    </>,
  )
}
