import { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { readSettings } from '../settings/queries.ts'
import type { MeetingHead, MeetingPrinter } from './meeting-printer.ts'
import { noticeProof } from './notice-proof.ts'
import { readList, readMeeting } from './queries.ts'
import { PrintLanguage } from './schemas.ts'

export const PrintMeeting = z.strictObject({ meetingId: z.uuid(), language: PrintLanguage.default('sv') })

interface Effects {
  printer: MeetingPrinter
}

/** The voting list as it stands, on paper: numbers, names, classes and proxies, and nothing of where anybody can be found. */
export async function printVotingList(ctx: Context, input: z.input<typeof PrintMeeting>, { printer }: Effects): Promise<Uint8Array> {
  requirePermission(ctx, 'meetings:read')
  requirePermission(ctx, 'members:read')
  const { meetingId, language } = parse(PrintMeeting, input)
  const meeting = await readMeeting(ctx, meetingId)
  const list = await readList(ctx, meetingId)
  const pdf = await printer.votingList(list, meeting, await headIn(ctx, language))
  await audit(ctx, 'voting_list.printed', meetingId, { voters: list.voters.length })
  return pdf
}

/** The proof that the members were called, on paper. */
export async function printNoticeProof(ctx: Context, input: z.input<typeof PrintMeeting>, { printer }: Effects): Promise<Uint8Array> {
  const { meetingId, language } = parse(PrintMeeting, input)
  const proof = await noticeProof(ctx, { meetingId })
  return printer.noticeProof(proof, await headIn(ctx, language))
}

async function headIn(ctx: Context, language: MeetingHead['language']): Promise<MeetingHead> {
  const { associationName, timeZone } = await readSettings(ctx)
  return { associationName, timeZone, language }
}
