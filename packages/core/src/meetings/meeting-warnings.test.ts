import { expect, test } from 'vitest'
import { meetingDays } from '../memberships/index.ts'
import { bylawPresets } from '../memberships/presets.ts'
import { meetingWarnings } from './meeting-warnings.ts'

const policyOf = (id: string) => {
  const preset = bylawPresets.find((one) => one.id === id)
  if (!preset) throw new Error(`no preset ${id}`)
  return preset.meetings
}

const warnings = (
  today: string,
  change: { heldOn?: string; papers?: string | null; noticeSentOn?: string | null; noticeCallsTo?: string } = {},
) => {
  const { heldOn = '2027-03-30', papers = null, noticeSentOn = null, noticeCallsTo = heldOn } = change
  const meeting = { kind: 'annual' as const, heldOn, papers }
  const days = meetingDays(meeting, policyOf('by_proxy'))
  return meetingWarnings({ meeting, days, today, noticeSentOn, noticeCallsTo }).map(({ code, params }) => `${code} ${params.day}`)
}

test('the days of the bylaws are counted back from the meeting', () => {
  expect(meetingDays({ heldOn: '2027-03-30', kind: 'annual' }, policyOf('by_proxy'))).toEqual({
    noticeDueOn: '2027-03-02',
    papersDueOn: '2027-03-16',
    motionsDueOn: '2027-02-16',
    payByOn: '2027-03-30',
    latestOn: '2027-03-31',
  })
  expect(meetingDays({ heldOn: '2027-08-07', kind: 'annual' }, policyOf('paid_before'))).toMatchObject({
    payByOn: '2027-07-17',
    noticeDueOn: null,
    latestOn: null,
  })
  expect(meetingDays({ heldOn: '2027-10-01', kind: 'extra' }, policyOf('annual_meeting'))).toMatchObject({
    noticeDueOn: '2027-09-10',
    motionsDueOn: '2027-08-27',
    latestOn: null,
  })
})

test('each day of the bylaws is pointed out before it comes and when it is passed', () => {
  expect(warnings('2027-01-10')).toEqual([])
  expect(warnings('2027-02-20')).toEqual(['notice_due 2027-03-02', 'motions_closed 2027-02-16'])
  expect(warnings('2027-03-03')).toEqual(['notice_overdue 2027-03-02', 'papers_due 2027-03-16', 'motions_closed 2027-02-16'])
  expect(warnings('2027-03-20', { noticeSentOn: '2027-03-02', papers: 'På kansliet' })).toEqual(['motions_closed 2027-02-16'])
})

test('a notice that calls to another day than the meeting’s is pointed out', () => {
  expect(warnings('2027-01-10', { noticeCallsTo: '2027-03-29' })).toEqual(['notice_for_other_day 2027-03-29'])
})

test('what was late stays late when the meeting has been; what is over is not nagged about', () => {
  expect(warnings('2027-04-10', { noticeSentOn: '2027-03-03' })).toEqual(['notice_was_late 2027-03-02'])
  expect(warnings('2027-04-10')).toEqual([])
  expect(warnings('2027-01-01', { heldOn: '2027-04-02' })).toEqual(['after_latest 2027-03-31'])
})
