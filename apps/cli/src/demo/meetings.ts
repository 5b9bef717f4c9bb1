import { addDays, type Context, yearOf } from '@lykta/core'
import { draftNotice, planMeeting } from '@lykta/core/meetings'
import { approveNewsletter, type LetterComposer, sendNow, submitNewsletter } from '@lykta/core/newsletters'
import { updateSettings } from '@lykta/core/settings'

/** What the bylaws of the demonstration say. */
const bylaws = {
  votingCutoff: { atMeeting: true as const },
  proxyMax: 1,
  noticeDays: 21,
  papersDays: 14,
  motionsDays: 35,
  annualLatest: '03-31',
  noticeChannels: ['email' as const, 'post' as const],
}

/** Next year's annual meeting, and an extra one within a month whose notice goes out now. Gives the notice. */
export async function callMeetings(office: Context, board: Context, composer: LetterComposer): Promise<string> {
  const today = board.clock.today()
  await updateSettings(board, { meetingPolicy: bylaws })
  await planMeeting(office, {
    kind: 'annual',
    heldOn: `${yearOf(today) + 1}-03-18`,
    time: 'kl. 18.00',
    place: 'Föreningarnas hus, Exempelgatan 1',
  })
  const { id: meetingId } = await planMeeting(office, {
    kind: 'extra',
    heldOn: addDays(today, 30),
    time: 'kl. 18.00',
    place: 'Föreningarnas hus, Exempelgatan 1',
    papers: 'Förslaget till nya stadgar finns på kansliet.',
  })
  const { id: newsletterId, revision } = await draftNotice(office, { meetingId })
  await submitNewsletter(office, { newsletterId }, { composer })
  await approveNewsletter(board, { newsletterId, revision })
  await sendNow(office, { newsletterId }, { composer })
  return newsletterId
}
