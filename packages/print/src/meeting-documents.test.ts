import type { Meeting, NoticeProof, VotingList } from '@lykta/core/meetings'
import { expect, test } from 'vitest'
import { pagesOf, pdftotextMissing } from '../../../test/support/pdf.ts'
import { createPostPrinter } from './post-printer.ts'

const printer = createPostPrinter()
const head = { associationName: 'Kvinnojouren Lyktan', timeZone: 'Europe/Stockholm', language: 'sv' } as const
const meeting: Meeting = {
  id: 'a',
  kind: 'annual',
  heldOn: '2027-03-10',
  time: 'kl. 18.00',
  place: 'Folkets hus',
  papers: null,
  noticeId: 'b',
  createdAt: new Date('2027-01-01T12:00:00Z'),
  cancelledAt: null,
}
const voter = (number: number, name: string | null, proxyHolderId: string | null = null): VotingList['voters'][number] => ({
  membershipId: String(number),
  number,
  name,
  classId: 'member',
  reason: 'paid',
  paidOn: '2027-02-03',
  referenceEnd: '4222',
  added: null,
  present: false,
  proxyHolderId,
})
const listOf = (voters: VotingList['voters']): VotingList => ({
  id: 'l',
  meetingId: 'a',
  day: '2027-03-10',
  ruleVersion: '1-3f9a02c1',
  rules: {
    votingCutoff: { atMeeting: true },
    proxyMax: 1,
    classes: [{ id: 'member', labels: { sv: 'Medlem', en: 'Member' }, votes: true }],
  },
  frozenVoters: voters.length,
  computedAt: new Date('2027-03-10T16:00:00Z'),
  computedBy: null,
  present: 0,
  byProxy: 0,
  voters,
})
const words = (page = '') =>
  page
    .replace(/\s+/g, ' ')
    .replaceAll(/[\u2066-\u2069\u200b]/g, '')
    .trim()

test.skipIf(pdftotextMissing !== undefined)(
  'the list has number, name, class and proxy, in every script, and a place to sign',
  async () => {
    const hostile = '#eval("1+1") $x$ *fet*'
    const voters = [voter(3, 'Åström, Märta'), voter(12, 'الحسن, نور', '3'), voter(7, null), voter(8, hostile)]
    const pdf = await printer.votingList(listOf(voters), meeting, head)
    const page = words(pagesOf(pdf)[0])
    for (const part of [
      'Röstlängd',
      'Kvinnojouren Lyktan · Årsmöte 10 mars 2027',
      'version 1-3f9a02c1',
      '4 röstberättigade',
      'Underskrift',
      '3 Åström, Märta Medlem',
      'till Åström,',
      '7 Medlem 7 Medlem',
      hostile,
      'Sida 1 av 1',
    ])
      expect(page).toContain(part)
    expect(page).toMatch(/نور|رون/)
    // why each may vote stands on the screen, not on paper
    expect(page).not.toMatch(/4222|2027-02-03/)
  },
)

test.skipIf(pdftotextMissing !== undefined)('a long list goes on, with its head on every page, in English too', async () => {
  const voters = Array.from({ length: 90 }, (_, index) => voter(index + 1, `${'Exempel'.repeat(index === 4 ? 20 : 1)}, Person ${index}`))
  const pages = pagesOf(await printer.votingList(listOf(voters), meeting, { ...head, language: 'en' })).map(words)
  expect(pages.length).toBeGreaterThan(2)
  for (const [index, page] of pages.entries()) {
    expect(page).toContain('Signature')
    expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
  }
  expect(pages.join(' ').match(/Person \d+/g)).toHaveLength(90)
})

test.skipIf(pdftotextMissing !== undefined)('the proof has numbers, ways, outcomes and checksums, and no name', async () => {
  const hash = 'ab'.repeat(32)
  const at = new Date('2027-02-01T09:30:00Z')
  const proof: NoticeProof = {
    meeting,
    newsletterId: 'b',
    startedAt: at,
    texts: [
      { language: 'sv', subject: 'Kallelse till årsmöte', hash },
      { language: 'ar', subject: 'دعوة إلى الاجتماع السنوي', hash: 'cd'.repeat(32) },
    ],
    deliveries: [
      { number: 3, channel: 'email', language: 'sv', outcome: 'sent', at },
      { number: 12, channel: 'post', language: 'ar', outcome: 'waiting', at: null },
      { number: 13, channel: null, language: 'sv', outcome: 'skipped', at },
    ],
  }
  const pdf = await printer.noticeProof(proof, head)
  const page = words(pagesOf(pdf)[0])
  expect(page).toContain('3 e-post skickad 1 februari 2027 kl. 10:30 abababababab')
  expect(page).toContain('12 post väntar – cdcdcdcdcdcd')
  expect(page).toContain('13 – finns på kansliet – –')
  expect(page.match(/(?:ab)+/g)?.join('')).toContain(hash)
})
