import { setSafeContact } from '@lykta/core/contacts'
import { joinMembership, listClasses } from '@lykta/core/memberships'
import type { Hono } from 'hono'
import {
  answerForm,
  freshForm,
  pages,
  redirectDone,
  renderPage,
  type Sent,
  type StaffContext,
  type StaffEnv,
  together,
} from '../../frame/index.ts'
import { personChanges } from '../contact/contact-fields.tsx'
import { safeContactOf, type Ticked, tickedIn } from '../contact/safe-contact-fields.tsx'
import { NewMemberPage } from './new-member-page.tsx'

export const newMemberPages = (): Hono<StaffEnv> =>
  pages()
    .get('/members/new', (c) => showNew(c))
    .post('/members/new', (c) =>
      answerForm(
        c,
        async (sent) => {
          const id = await together(c.var.ctx, async (ctx) => {
            const member = await joinMembership(ctx, newMember(sent))
            if (sent.all('channels').length > 0) await setSafeContact(ctx, { contactId: member.contactId, ...safeContactOf(sent) })
            return member.id
          })
          return redirectDone(c, `/members/${id}`, 'members.done.added')
        },
        (form, sent) => showNew(c, form, tickedIn(sent)),
      ),
    )

const newMember = (sent: Sent) => ({
  contact: { kind: 'person' as const, ...personChanges(sent, 'contact.') },
  classId: sent.text('classId') ?? '',
  joinedOn: sent.text('joinedOn') ?? '',
})

async function showNew(
  c: StaffContext,
  form = freshForm({ joinedOn: c.var.ctx.clock.today() }),
  ticked: Ticked = { channels: [], days: [] },
) {
  const { t, ctx } = c.var
  const classes = await listClasses(ctx)
  return renderPage(c, { title: t('members.new.title'), section: '/members' }, <NewMemberPage {...{ t, classes, form, ticked }} />)
}
