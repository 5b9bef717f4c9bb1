import type { MeetingPrinter } from '@lykta/core/meetings'
import type { PostPrinter } from '@lykta/core/newsletters'
import type { NoticePrinter } from '@lykta/core/notices'
import type { RoundPrinter } from '@lykta/core/rounds'
import { addressLine } from './address-line.ts'
import { envelopesData } from './envelopes.ts'
import { lettersData } from './letters.ts'
import { noticeProofData, votingListData } from './meeting-documents.ts'
import { noticesData } from './notices.ts'
import { roundData } from './round.ts'
import { typeset } from './typeset.ts'

/** Prints with Typst, in a process of its own for each document. */
export const createPostPrinter = (): PostPrinter & NoticePrinter & MeetingPrinter & RoundPrinter => ({
  letters: (letters) => typeset({ template: 'letters.typ', ...lettersData(letters) }),
  notices: (pages) => typeset({ template: 'notices.typ', ...noticesData(pages) }),
  labels: (addresses, first) =>
    typeset({ template: 'labels.typ', data: { title: 'A4 3 × 8', first, labels: addresses.map((lines) => lines.map(addressLine)) } }),
  votingList: (...list) => typeset({ template: 'voting-list.typ', data: votingListData(...list) }),
  noticeProof: (...proof) => typeset({ template: 'notice-proof.typ', data: noticeProofData(...proof) }),
  round: (...round) => typeset({ template: 'round.typ', data: roundData(...round) }),
  envelopes: (sheet) => typeset({ template: 'envelopes.typ', data: envelopesData(sheet) }),
})
