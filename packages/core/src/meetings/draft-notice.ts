import { formatDay, isLanguage, type Language, type PageLanguage, translator } from '@lykta/i18n'
import { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Audience } from '../mailing/index.ts'
import { meetingDays } from '../memberships/index.ts'
import { createNewsletter, type Newsletter, setContent, updateNewsletter } from '../newsletters/index.ts'
import { chosenRecipients } from '../newsletters/recipients.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { readSettings } from '../settings/queries.ts'
import { transaction } from '../transaction.ts'
import { noticeExists, noticeSeriesMissing } from './errors.ts'
import type { Meeting } from './meeting.ts'
import { noticeSeries } from './notice-series.ts'
import { noticeWords } from './notice-words.ts'
import { lockMeeting } from './queries.ts'
import { PrintLanguage } from './schemas.ts'

export const DraftNotice = z.strictObject({
  meetingId: z.uuid(),
  /** What the draft is called in the office. */
  language: PrintLanguage.default('sv'),
})

/**
 * Writes a draft of the notice: in the series of notices, to those with a vote, in every language they read that we have words in. The
 * board edits, approves and sends it like any letter. A cancelled notice may be drafted anew; else `notice_exists`.
 */
export async function draftNotice(ctx: Context, input: z.input<typeof DraftNotice>): Promise<Newsletter> {
  requirePermission(ctx, 'meetings:write')
  requirePermission(ctx, 'newsletters:write')
  const { meetingId, language } = parse(DraftNotice, input)
  return transaction(ctx, async (ctx) => {
    const meeting = await lockMeeting(ctx, meetingId)
    await requireNone(ctx, meeting)
    const series = await noticeSeries(ctx)
    if (!series) throw noticeSeriesMissing()
    const { id: newsletterId, revision } = await createNewsletter(ctx, { seriesId: series.id, title: titleOf(meeting, language) })
    let letter = await updateNewsletter(ctx, { newsletterId, revision, audience: await calledTo(ctx, meeting) })
    for (const [language, content] of await contents(ctx, meeting, letter))
      letter = await setContent(ctx, { newsletterId, revision: letter.revision, language, content })
    await ctx.db.meeting.update({ where: { id: meetingId }, data: { noticeId: newsletterId } })
    await audit(ctx, 'meeting.notice_drafted', meetingId, { newsletterId })
    return letter
  })
}

async function requireNone(ctx: Context, { noticeId }: Meeting): Promise<void> {
  if (noticeId === null) return
  const { state } = await ctx.db.newsletter.findUniqueOrThrow({ where: { id: noticeId }, select: { state: true } })
  if (state !== 'cancelled') throw noticeExists()
}

const titleOf = ({ kind, heldOn }: Meeting, language: PageLanguage): string =>
  translator(language)(`meetings.notice.title.${kind}`, { day: formatDay(language, heldOn) })

/** Those who are members with a vote on the day of the meeting, as far as is known; and those who are so now, and may still pay by then. */
async function calledTo(ctx: Context, { heldOn }: Meeting): Promise<Audience> {
  const rows = await ctx.db.membershipClass.findMany({ where: { votes: true }, orderBy: { position: 'asc' } })
  const classes = rows.map(({ id }) => id)
  return { include: classes.length > 0 ? [{ classes, onDay: heldOn }, { classes }] : [], exclude: [] }
}

async function contents(ctx: Context, meeting: Meeting, letter: Newsletter) {
  const { meetingPolicy: policy } = await readSettings(ctx)
  const rows = await ctx.db.$queryRaw<{ language: string }[]>`
    SELECT DISTINCT split_part(own_language, '-', 1) AS language FROM (${await chosenRecipients(ctx, letter)}) AS chosen ORDER BY 1`
  const read = rows.map(({ language }) => language).filter(isLanguage)
  const called = { meeting, policy, days: meetingDays(meeting, policy), today: ctx.clock.today() }
  const languages: Language[] = read.length > 0 ? read : ['sv']
  return languages.map((language) => [language, noticeWords(language, called)] as const)
}
