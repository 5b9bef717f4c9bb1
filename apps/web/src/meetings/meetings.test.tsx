import { draftNotice, freezeVotingList, getVotingList, planMeeting } from '@lykta/core/meetings'
import { listMemberships } from '@lykta/core/memberships'
import { approveNewsletter, getNewsletter, sendNow, submitNewsletter } from '@lykta/core/newsletters'
import { expect, test } from 'vitest'
import { approver, composer, member as reachable, turn, association as withSeries } from '../../../../test/support/letters.ts'
import { association, member } from '../../../../test/support/register.ts'
import { type Site, withSite } from '../../../../test/support/site.ts'
import { keptTransport } from '../../../../test/support/transport.ts'

const pageOf = async (site: Site, path: string) => (await (await site.get(path)).text()).replaceAll('\u00a0', ' ')
const words = { kind: 'annual', heldOn: '2026-11-21', time: 'kl. 18.00', place: 'Folkets hus', papers: 'På kansliet' } as const

/** Today's meeting, and somebody with and without a vote. */
async function evening(site: Site) {
  const { ctx } = site
  await association(ctx)
  const anna = await member(ctx, { givenName: 'Anna', familyName: 'Berg', years: [2026] })
  const cilla = await member(ctx, { givenName: 'Cilla', familyName: 'Dahl' })
  const { id: meetingId } = await planMeeting(ctx, words)
  return { anna, cilla, meetingId, office: await site.as('office', 'treasurer') }
}

test(
  'a meeting is planned, changed and called off, and wrong words are asked for again',
  withSite(async (site) => {
    await association(site.ctx)
    const board = await site.as('board')
    expect(await pageOf(board, '/meetings')).toContain('Inget möte är planerat')
    const wrong = await board.post('/meetings/new', { ...words, heldOn: 'i vår', place: ' ' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('value="kl. 18.00"')
    const path = (await board.post('/meetings/new', words)).headers.get('location') ?? ''
    expect(await pageOf(board, path)).toMatch(/Årsmöte 21 november 2026[\s\S]*Folkets hus/)
    expect((await board.post(`${path}/edit`, { ...words, time: 'kl. 17' })).headers.get('location')).toBe(path)
    expect(await pageOf(board, '/meetings')).toContain('kl. 17')
    expect(await pageOf(board, `${path}/cancel`)).toContain('står kvar i listan')
    await board.post(`${path}/cancel`)
    expect(await pageOf(board, path)).toContain('inställt')
    const volunteer = await site.as('volunteer')
    expect((await volunteer.get(path)).status).toBe(403)
  }),
)

test(
  'the list is looked at, frozen and printed; after that somebody pays at the door and is ticked off',
  withSite(async (site) => {
    const { anna, cilla, meetingId, office } = await evening(site)
    const path = `/meetings/${meetingId}`
    expect(await pageOf(office, `${path}/voters`)).toMatch(
      /Får rösta: 1[\s\S]*Berg, Anna[\s\S]*Får inte rösta: 1[\s\S]*Dahl, Cilla[\s\S]*har inte betalat/,
    )
    expect((await office.post(`${path}/voters/freeze`)).status).toBe(303)
    expect((await office.post(`${path}/voters/freeze`)).status).toBe(409)
    expect(await pageOf(office, `${path}/voters`)).toContain('med 1 röstberättigad')
    const pdf = await office.post(`${path}/voters/print`)
    expect([pdf.status, pdf.headers.get('content-type'), pdf.headers.get('cache-control')]).toEqual([200, 'application/pdf', 'no-store'])

    const door = `${path}/door`
    expect(await pageOf(office, door)).toMatch(/Berg, Anna[\s\S]*Inte på röstlängden[\s\S]*Dahl, Cilla[\s\S]*Betalar med Swish/)
    expect((await office.post(`${door}/${cilla.id}`, { do: 'cash' })).status).toBe(303)
    for (const { id } of [anna, cilla]) expect((await office.post(`${door}/${id}`, { do: 'arrive' })).status).toBe(303)
    expect(await getVotingList(site.ctx, { meetingId })).toMatchObject({ present: 2, byProxy: 0 })
    const again = await office.post(`${door}/${cilla.id}`, { do: 'swish' })
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('Hon står redan på röstlängden.')
    expect(await pageOf(office, `${door}?q=dahl`)).not.toContain('Berg, Anna')
    expect(await pageOf(office, `${door}?q=${anna.number}`)).toContain('Berg, Anna')
    expect(await pageOf(office, `${path}/voters`)).toMatch(/betalat 21 november 2026[\s\S]*betalade i dörren/)
    await office.post(`${door}/${anna.id}`, { do: 'depart' })
    expect(await getVotingList(site.ctx, { meetingId })).toMatchObject({ present: 1 })
  }),
)

test(
  'a proxy is noted within the rules and taken back, and a voter is taken off with a reason',
  withSite(async (site) => {
    const { anna, meetingId, office } = await evening(site)
    const third = await member(site.ctx, { givenName: 'Eva', familyName: 'Ek', years: [2026] })
    const board = await site.as('board')
    const policy = { 'meetingPolicy.votingCutoff': 'atMeeting', 'meetingPolicy.noticeChannels': ['email', 'post'] }
    await board.post('/settings/rules/meetings', { ...policy, 'meetingPolicy.proxy': 'max', 'meetingPolicy.proxyMax': '1' })
    await freezeVotingList(site.ctx, { meetingId })
    const voter = `/meetings/${meetingId}/voters/${third.id}`
    expect(await pageOf(office, voter)).toContain('Var och en får rösta för högst en annan.')
    expect((await office.post(voter, { do: 'giveProxy' })).status).toBe(422)
    expect((await office.post(voter, { do: 'giveProxy', holderId: anna.id })).status).toBe(303)
    expect(await pageOf(office, `/meetings/${meetingId}/door`)).toContain('Har gett fullmakt till Berg, Anna.')
    expect((await office.post(voter, { do: 'endProxy' })).status).toBe(303)
    expect((await office.post(voter, { do: 'withdraw' })).status).toBe(422)
    expect((await office.post(voter, { do: 'withdraw', reason: 'mistake' })).status).toBe(303)
    expect((await office.get(voter)).status).toBe(404)
  }),
)

test(
  'the rules for meetings are said in words, changed, and asked for again when they are none',
  withSite(async (site) => {
    await association(site.ctx)
    const board = await site.as('board')
    expect(await pageOf(board, '/settings/rules')).toContain('Det går inte att rösta med fullmakt.')
    const sent = {
      'meetingPolicy.votingCutoff': 'before',
      'meetingPolicy.votingCutoff.daysBeforeMeeting': '21',
      'meetingPolicy.proxy': 'any',
      'meetingPolicy.noticeDays': '28',
      'meetingPolicy.annualLatest': '03-31',
      'meetingPolicy.noticeChannels': ['email'],
    }
    for (const wrong of [
      { 'meetingPolicy.annualLatest': '31 mars' },
      { 'meetingPolicy.noticeDays': 'fyra' },
      { 'meetingPolicy.noticeChannels': [] },
      { 'meetingPolicy.votingCutoff.daysBeforeMeeting': '' },
    ])
      expect((await board.post('/settings/rules/meetings', { ...sent, ...wrong })).status).toBe(422)
    expect((await board.post('/settings/rules/meetings', sent)).status).toBe(303)
    const page = await pageOf(board, '/settings/rules')
    for (const part of [
      'senast 21 dagar före mötet får rösta',
      'hur många andra som helst',
      'senast 28 dagar före',
      'senast 31 mars',
      'med e-post.',
    ])
      expect(page).toContain(part)
    expect(await pageOf(board, '/settings/rules/presets')).toMatch(/Rösta själv eller med fullmakt[\s\S]*senast 28 dagar före mötet/)
    expect((await (await site.as('office')).post('/settings/rules/meetings', sent)).status).toBe(403)
  }),
)

test(
  'a notice is drafted, sent like any letter, and proved by number; who is not reached is named to those who may read names',
  withSite(async (site) => {
    const { ctx } = site
    await withSeries(ctx)
    await reachable(ctx, { email: 'marta@mejl.example' })
    await reachable(ctx, { email: 'tyst@mejl.example', givenName: 'Tyra', safe: null })
    const { id: meetingId } = await planMeeting(ctx, { ...words, heldOn: '2026-12-20' })
    const path = `/meetings/${meetingId}`
    const board = await site.as('board')
    expect(await pageOf(board, path)).toContain('Skriv kallelsen')
    expect((await board.get(`${path}/proof`)).status).toBe(404)
    const letter = (await board.post(`${path}/notice`)).headers.get('location') ?? ''
    for (const words of ['Kallelse till årsmöte 20 december 2026', 'med den 20 december 2026 eller då kan förnya'])
      expect(await pageOf(board, letter)).toContain(words)
    const newsletterId = letter.split('/').at(-1) ?? ''
    await submitNewsletter(ctx, { newsletterId }, { composer })
    await approveNewsletter({ ...ctx, actor: approver }, { newsletterId, revision: (await getNewsletter(ctx, { newsletterId })).revision })
    await sendNow(ctx, { newsletterId }, { composer })
    await turn(ctx, newsletterId, keptTransport())
    const numbers = (await listMemberships(ctx)).items.map(({ number }) => number)
    const proof = await pageOf(await site.as('auditor'), `${path}/proof`)
    for (const number of numbers) expect(proof).toContain(`>${number}<`)
    expect(proof).toMatch(/skickad[\s\S]*finns på kansliet/)
    expect(proof).not.toMatch(/Märta|Tyra|mejl\.example/)
    expect((await board.post(`${path}/proof`)).headers.get('content-type')).toBe('application/pdf')
    expect(await pageOf(board, `${path}/unreached`)).toMatch(/Tyra Exempel[\s\S]*Har inte sagt hur hon får nås/)
    expect((await (await site.as('auditor')).get(`${path}/unreached`)).status).toBe(403)
    await expect(draftNotice(ctx, { meetingId })).rejects.toMatchObject({ code: 'notice_exists' })
  }),
)

test(
  'the audience of a notice keeps its day when it is edited',
  withSite(async (site) => {
    const { ctx } = site
    await withSeries(ctx)
    await reachable(ctx, { email: 'marta@mejl.example' })
    const { id: meetingId } = await planMeeting(ctx, { ...words, heldOn: '2026-12-20' })
    const { id } = await draftNotice(ctx, { meetingId })
    const office = await site.as('office')
    const page = await pageOf(office, `/newsletters/${id}/audience`)
    expect(page).toContain('20 december 2026')
    const base = /name="base" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const form = { 'audience.include': '0', 'audience.include.0.classes': 'member', 'audience.include.0.onDay': '2026-12-20', do: 'save' }
    expect((await office.post(`/newsletters/${id}/audience`, { base, ...form })).status).toBe(303)
    expect((await getNewsletter(ctx, { newsletterId: id })).audience.include).toEqual([{ classes: ['member'], onDay: '2026-12-20' }])
  }),
)

test(
  'a member may stand by number or by another name on the list',
  withSite(async (site) => {
    const { anna, office } = await evening(site)
    const path = `/members/${anna.id}/list-name`
    expect(await pageOf(office, `/members/${anna.id}`)).toContain(path)
    expect((await office.post(path, { kind: 'alias' })).status).toBe(422)
    expect((await office.post(path, { kind: 'alias', alias: 'Vera' })).status).toBe(303)
    expect(await pageOf(office, path)).toContain('value="Vera"')
    expect(await site.ctx.db.listName.findMany()).toEqual([{ membershipId: anna.id, alias: 'Vera' }])
    expect((await office.post(path, { kind: 'name' })).status).toBe(303)
    expect(await site.ctx.db.listName.count()).toBe(0)
  }),
)
