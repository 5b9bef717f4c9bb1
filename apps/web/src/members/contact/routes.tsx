import { setSafeContact, updateContact } from '@lykta/core/contacts'
import { getMembership, type MembershipDetails } from '@lykta/core/memberships'
import type { Hono } from 'hono'
import { answerForm, clockOf, freshForm, pages, redirectDone, renderPage, type StaffContext, type StaffEnv } from '../../frame/index.ts'
import { personChanges } from './contact-fields.tsx'
import { EditContactPage } from './edit-contact-page.tsx'
import { safeContactOf, type Ticked, tickedIn } from './safe-contact-fields.tsx'
import { SafeContactPage } from './safe-contact-page.tsx'

const section = '/members'

export const contactPages = (): Hono<StaffEnv> =>
  pages()
    .get('/members/:id/edit', async (c) => showEdit(c, await memberOf(c)))
    .post('/members/:id/edit', async (c) => {
      const member = await memberOf(c)
      return answerForm(
        c,
        async (sent) => {
          await updateContact(c.var.ctx, { id: member.contactId, ...personChanges(sent) })
          return redirectDone(c, `/members/${member.id}`, 'members.done.edited')
        },
        (form) => showEdit(c, member, form),
      )
    })
    .get('/members/:id/safe-contact', async (c) => showSafeContact(c, await memberOf(c)))
    .post('/members/:id/safe-contact', async (c) => {
      const member = await memberOf(c)
      return answerForm(
        c,
        async (sent) => {
          await setSafeContact(c.var.ctx, { contactId: member.contactId, ...safeContactOf(sent) })
          return redirectDone(c, `/members/${member.id}`, 'members.done.safe')
        },
        (form, sent) => showSafeContact(c, member, form, tickedIn(sent)),
      )
    })

const memberOf = (c: StaffContext): Promise<MembershipDetails> => getMembership(c.var.ctx, { id: c.req.param('id') ?? '' })

function showEdit(c: StaffContext, member: MembershipDetails, form = freshForm(known(member))) {
  const { t } = c.var
  return renderPage(c, { title: t('members.edit.title'), section }, <EditContactPage t={t} member={member} form={form} />)
}

function known({ contact }: MembershipDetails): Record<string, string> {
  const { givenName, familyName, birthYear, email, phone, street, postcode, city, language, tags, note } = contact
  const values = { givenName, familyName, birthYear, email, phone, street, postcode, city, language, tags: tags.join(', '), note }
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === null ? '' : String(value)]))
}

function showSafeContact(c: StaffContext, member: MembershipDetails, form = freshForm(said(c, member)), ticked = saidTicks(member)) {
  const { t } = c.var
  return renderPage(c, { title: t('safe.title'), section }, <SafeContactPage {...{ t, member, form, ticked }} />)
}

/** What was said before, to be said anew: by which way we know it is asked again. */
function said(c: StaffContext, { safeContact }: MembershipDetails): Record<string, string> {
  const today = c.var.ctx.clock.today()
  if (!safeContact) return { confirmedOn: today }
  const { fromMinute, untilMinute, sender, plainEnvelope, mayLeaveMessage } = safeContact
  return {
    sender,
    confirmedOn: today,
    fromMinute: fromMinute === null ? '' : clockOf(fromMinute),
    untilMinute: untilMinute === null ? '' : clockOf(untilMinute),
    ...(plainEnvelope && { plainEnvelope: 'on' }),
    ...(mayLeaveMessage && { mayLeaveMessage: 'on' }),
  }
}

const saidTicks = ({ safeContact }: MembershipDetails): Ticked => ({
  channels: safeContact?.channels ?? [],
  days: (safeContact?.days ?? []).map(String),
})
