import { z } from '@hono/zod-openapi'
import {
  AdmitVoter,
  DraftNotice,
  GiveProxy,
  PlanMeeting,
  PrintMeeting,
  SetListName,
  UpdateMeeting,
  VotingRules,
  WithdrawVoter,
} from '@lykta/core/meetings'
import { newsletterStates } from '@lykta/core/newsletters'
import { CalendarDay, Instant, named, pageOf } from '../formats.ts'

const count = z.number().int()

export const MeetingBody = named(PlanMeeting, 'PlanMeeting')
export const MeetingChanges = UpdateMeeting.omit({ meetingId: true }).openapi('UpdateMeeting')
export const DraftBody = DraftNotice.omit({ meetingId: true }).openapi('DraftNotice')
export const PrintBody = PrintMeeting.omit({ meetingId: true }).openapi('PrintMeeting')
export const AdmissionBody = AdmitVoter.pick({ paidBy: true }).openapi('AdmitVoter', {
  description: 'Without paidBy the fee must be paid already; with it, it is recorded now',
})
export const WithdrawalBody = WithdrawVoter.pick({ reason: true }).openapi('WithdrawVoter')
export const ProxyBody = GiveProxy.pick({ holderId: true }).openapi('GiveProxy')
export const ListNameBody = named(SetListName.shape.as, 'ListName')

export const VoterPath = z.object({ id: z.uuid(), membershipId: z.uuid() })

const meetingFields = {
  id: z.uuid(),
  kind: z.enum(['annual', 'extra']),
  heldOn: CalendarDay,
  time: z.string(),
  place: z.string(),
  papers: z.string().nullable(),
  noticeId: z.uuid().nullable(),
  createdAt: Instant,
  cancelledAt: Instant.nullable(),
}

export const Meeting = z.object(meetingFields).openapi('Meeting')
export const MeetingPage = pageOf(Meeting).openapi('MeetingPage')

const day = CalendarDay.nullable()

export const MeetingDetails = z
  .object({
    ...meetingFields,
    days: z
      .object({ noticeDueOn: day, papersDueOn: day, motionsDueOn: day, payByOn: CalendarDay, latestOn: day })
      .openapi({ description: 'What the bylaws give for it; null where they do not say' }),
    warnings: z.array(
      z.object({
        code: z.enum([
          'after_latest',
          'notice_due',
          'notice_overdue',
          'notice_was_late',
          'papers_due',
          'papers_overdue',
          'motions_closed',
          'notice_for_other_day',
        ]),
        params: z.object({ day: CalendarDay, days: count }),
      }),
    ),
    notice: z
      .object({
        newsletterId: z.uuid(),
        state: z.enum(newsletterStates),
        startedAt: Instant.nullable(),
        otherChannels: z
          .array(z.object({ channel: z.enum(['email', 'post']), count }))
          .openapi({ description: 'How many it reaches by a way that the bylaws do not name' }),
      })
      .nullable(),
    list: z.object({ voters: count, computedAt: Instant, ruleVersion: z.string() }).nullable(),
  })
  .openapi('MeetingDetails')

export const NoticeDraft = z.object({ newsletterId: z.uuid() }).openapi('NoticeDraft')

export const Unreached = z
  .object({
    unreached: z.array(
      z.object({
        contactId: z.uuid(),
        membershipId: z.uuid().nullable(),
        number: count.nullable(),
        name: z.string(),
        reason: z.string(),
      }),
    ),
  })
  .openapi('NoticeUnreached')

export const NoticeProof = z
  .object({
    meeting: Meeting,
    newsletterId: z.uuid(),
    startedAt: Instant,
    texts: z.array(
      z.object({ language: z.string(), subject: z.string(), hash: z.string().openapi({ description: 'SHA-256 of the words' }) }),
    ),
    deliveries: z.array(
      z.object({
        number: count.nullable(),
        channel: z.enum(['email', 'post']).nullable(),
        language: z.string(),
        outcome: z.enum(['waiting', 'sent', 'rejected', 'returned', 'uncertain', 'skipped']),
        at: Instant.nullable(),
      }),
    ),
  })
  .openapi('NoticeProof', { description: 'By number: no name, no address' })

const right = z.union([
  z.object({
    votes: z.literal(true),
    reason: z.enum(['paid', 'exempted', 'free_class']),
    paidOn: day,
    referenceEnd: z.string().nullable(),
  }),
  z.object({ votes: z.literal(false), reason: z.enum(['class', 'not_joined', 'left', 'not_paid', 'paid_too_late']), paidOn: day }),
])

const person = { membershipId: z.uuid(), number: count, name: z.string().nullable(), classId: z.string() }
const people = z.array(z.object({ ...person, right }))
const rules = named(VotingRules, 'VotingRules')

export const VotingListPreview = z.object({ ruleVersion: z.string(), rules, people }).openapi('VotingListPreview')
export const WithoutVote = z.object({ people }).openapi('WithoutVote')

export const VotingList = z
  .object({
    id: z.uuid(),
    meetingId: z.uuid(),
    day: CalendarDay,
    ruleVersion: z.string(),
    rules,
    frozenVoters: count,
    computedAt: Instant,
    computedBy: z.string().nullable(),
    voters: z.array(
      z.object({
        ...person,
        reason: z.enum(['paid', 'exempted', 'free_class']),
        paidOn: day,
        referenceEnd: z.string().nullable(),
        added: z.enum(['door', 'later']).nullable(),
        present: z.boolean(),
        proxyHolderId: z.uuid().nullable(),
      }),
    ),
    present: count,
    byProxy: count,
  })
  .openapi('VotingList', { description: 'As it was frozen, and what has happened to it since. Names and numbers only.' })
