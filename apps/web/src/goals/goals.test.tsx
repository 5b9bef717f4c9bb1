import { listGoals, takeSnapshots } from '@lykta/core/goals'
import { recordPeriod } from '@lykta/core/memberships'
import { expect, test } from 'vitest'
import { association, member } from '../../../../test/support/register.ts'
import { withSite } from '../../../../test/support/site.ts'

const text = (page: string): string => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const goal = { name: 'Stödmedlemmar', target: '60', startsOn: '2026-01-01', dueOn: '2026-12-31', classIds: ['supporting'] }

test(
  'a goal is set, changed and ended, and one that ends before it begins is not',
  withSite(async (site) => {
    await association(site.ctx)
    const board = await site.as('board')
    const broken = await board.post('/goals/new', { ...goal, dueOn: '2025-12-31' })
    expect(broken.status).toBe(422)
    expect(await broken.text()).toContain('value="Stödmedlemmar"')
    await board.post('/goals/new', goal)
    const id = (await listGoals(site.ctx)).find(({ name }) => name === goal.name)?.id
    const address = `/goals/${id}`
    expect(text(await (await board.get('/goals')).text())).toContain('Stödmedlemmar')
    expect(text(await (await board.get('/')).text())).toContain('Andra mål Stödmedlemmar Medlemmar 0 av 60, till 31 december 2026')
    expect(text(await (await board.get(address)).text())).toContain('Räknas: Stödmedlem')
    await board.post(`${address}/edit`, { ...goal, target: '12' })
    expect(text(await (await board.get(address)).text())).toContain('av 12 medlemmar')
    await board.post(`${address}/end`)
    expect(text(await (await board.get(address)).text())).toContain('Avslutat 21 november 2026.')
    expect(await (await board.get('/')).text()).not.toContain('Andra mål')
    expect((await board.post(`${address}/edit`, goal)).status).toBe(422)
    expect((await board.post(`${address}/end`)).status).toBe(409)
  }),
)

test(
  'goals are seen by all who see numbers and set by the board alone',
  withSite(async (site) => {
    await association(site.ctx)
    const auditor = await site.as('auditor')
    expect(await (await auditor.get('/goals')).text()).not.toContain('/goals/new')
    expect((await auditor.post('/goals/new', goal)).status).toBe(403)
    expect((await auditor.get('/goals/renewable')).status).toBe(403)
    expect((await (await site.as('volunteer')).get('/goals')).status).toBe(403)
    expect((await (await site.as('board')).get('/goals/00000000-0000-7000-8000-000000000000')).status).toBe(404)
  }),
)

test(
  'who may still pay is one click from the number',
  withSite(async (site) => {
    await association(site.ctx)
    await member(site.ctx, { joinedOn: '2025-01-01', years: [2025], familyName: 'Förfallen' })
    await member(site.ctx, { familyName: 'Sökande' })
    const office = await site.as('office')
    const [, address = ''] = /href="(\/goals\/renewable[^"]*)"/.exec(await (await office.get('/')).text()) ?? []
    const page = text(await (await office.get(address)).text())
    expect(page).toContain('Test Förfallen Har inte förnyat Medlem 31 december 2025')
    expect(page).toContain('Test Sökande Har ansökt, inte betalat')
    expect(text(await (await office.get(`${address}&kind=lapsed`)).text())).not.toContain('Sökande')
  }),
)

test(
  'years lie beside each other, and what was corrected after a month was locked is shown beside it',
  withSite(async (site) => {
    await association(site.ctx)
    await member(site.ctx, { joinedOn: '2025-03-01', years: [2025, 2026] })
    const late = await member(site.ctx, { joinedOn: '2026-05-01' })
    await takeSnapshots(site.ctx)
    await recordPeriod(site.ctx, { membershipId: late.id, year: 2026 })
    const board = await site.as('board')
    const page = text(await (await board.get('/goals/years')).text())
    expect(page).toContain('2026: 1 vid årets början + 1 nya − 0 som slutat = 2 den 21 november 2026')
    expect(page).toContain('2025: 0 vid årets början + 1 nya − 0 som slutat = 1 den 21 november 2025')
    expect(page).toContain('maj 1 +1 1 0')
    expect(text(await (await board.get('/')).text())).toContain('maj 2026: 1, sedan rättat med +1')
    expect(text(await (await board.get('/goals/years?year=2025')).text())).toContain('2024: 0 vid årets början')
    expect((await board.get('/goals/years?year=2199')).status).toBe(422)
  }),
)
