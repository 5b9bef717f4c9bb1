import type { PageLanguage } from '@lykta/i18n'
import type { Meeting } from './meeting.ts'
import type { NoticeProof } from './notice-proof.ts'
import type { VotingList } from './voting-list.ts'

/** What stands at the head of a meeting's documents. */
export interface MeetingHead {
  associationName: string
  timeZone: string
  language: PageLanguage
}

/** Puts a meeting's documents on paper: PDF. Everything it is given is plain words. */
export interface MeetingPrinter {
  /** The list as it stands, one line a voter, with a column to sign in. */
  votingList(list: VotingList, meeting: Meeting, head: MeetingHead): Promise<Uint8Array>
  noticeProof(proof: NoticeProof, head: MeetingHead): Promise<Uint8Array>
}
