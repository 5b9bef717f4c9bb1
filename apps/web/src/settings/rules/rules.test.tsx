import { expect, test } from 'vitest'
import { association } from '../../../../../test/support/register.ts'
import { type Site, withSite } from '../../../../../test/support/site.ts'

const board = (run: (site: Site) => Promise<void>) =>
  withSite(async (site) => {
    await association(site.ctx)
    await run(await site.as('board'))
  })

const pageOf = async (site: Site, path: string) => (await (await site.get(path)).text()).replaceAll('\u00a0', ' ')

test(
  'the rules are said in words, and again when they have changed',
  board(async (site) => {
    expect(await pageOf(site, '/settings/rules')).toMatch(
      /från och med 1 oktober är medlem även hela nästa år[\s\S]*till och med 31 mars på sig/,
    )
    const policy = { periodKind: 'calendar_year', grace: 'months', 'grace.months': '1', 'grace.until': '03-31', countGrace: 'on' }
    const named = Object.fromEntries(Object.entries(policy).map(([name, value]) => [`membershipPolicy.${name}`, value]))
    await site.post('/settings/rules', named)
    expect(await site.ctx.db.settings.findFirst()).toMatchObject({
      membershipPolicy: { periodKind: 'calendar_year', lateYearFrom: null, grace: { months: 1 }, countGrace: true },
    })
    const page = await pageOf(site, '/settings')
    expect(page).toContain('har 1 månad på sig')
    expect(page).toContain('räknas man fortfarande som medlem')
    expect(page).not.toContain('nästa år')
  }),
)

test(
  'a day that does not exist and a number of months that is none are asked for again, and nothing changes',
  board(async (site) => {
    const before = await site.ctx.db.settings.findFirst()
    for (const wrong of [
      { 'membershipPolicy.lateYearFrom': '31 oktober', 'membershipPolicy.grace': 'none' },
      { 'membershipPolicy.grace': 'months', 'membershipPolicy.grace.months': 'två' },
      { 'membershipPolicy.grace': 'until', 'membershipPolicy.grace.until': '02-30' },
    ]) {
      const answer = await site.post('/settings/rules', { 'membershipPolicy.periodKind': 'calendar_year', ...wrong })
      expect(answer.status).toBe(422)
      const page = await answer.text()
      expect(page).toMatch(/data-invalid="true"/)
      for (const value of Object.values(wrong)) expect(page).toContain(`value="${value}"`)
    }
    expect(await site.ctx.db.settings.findFirst()).toEqual(before)
  }),
)

test(
  'a kind of membership is added and changed, with its fee in kronor',
  board(async (site) => {
    const young = {
      id: 'young',
      'labels.sv': 'Ung medlem',
      'labels.en': 'Young member',
      feeOre: '0',
      votes: 'on',
      minAge: '15',
      maxAge: '20',
    }
    expect((await site.post('/settings/rules/classes/new', { ...young, feeOre: 'gratis' })).status).toBe(422)
    await site.post('/settings/rules/classes/new', young)
    expect(await site.ctx.db.membershipClass.findUnique({ where: { id: 'young' } })).toMatchObject({
      labels: { sv: 'Ung medlem', en: 'Young member' },
      feeOre: 0,
      votes: true,
      electable: false,
      countsForGoal: false,
      minAge: 15,
      maxAge: 20,
    })
    expect(await pageOf(site, '/settings/rules')).toMatch(/ingen avgift[\s\S]*15–20 år/)
    await site.post('/settings/rules/classes/member', {
      'labels.sv': 'Medlem',
      'labels.en': 'Member',
      feeOre: '199,50',
      countsForGoal: 'on',
    })
    expect(await site.ctx.db.membershipClass.findUnique({ where: { id: 'member' } })).toMatchObject({
      feeOre: 19_950,
      votes: false,
      minAge: null,
    })
    expect((await site.get('/settings/rules/classes/none')).status).toBe(404)
  }),
)

test(
  'common rules are shown in words and taken over by the board, not by the office',
  board(async (site) => {
    expect(await pageOf(site, '/settings/rules/presets')).toContain('Den som inte har förnyat när tiden gått ut är inte längre medlem.')
    await site.post('/settings/rules/presets/year_end', {})
    expect(await site.ctx.db.settings.findFirst()).toMatchObject({ membershipPolicy: { lateYearFrom: null, grace: { months: 0 } } })
    const office = await site.as('office')
    expect((await office.post('/settings/rules/presets/late_year', {})).status).toBe(403)
  }),
)
