import { expect, test } from 'vitest'
import { association } from '../../../../test/support/register.ts'
import { type Site, withSite } from '../../../../test/support/site.ts'

const board = (run: (site: Site) => Promise<void>) =>
  withSite(async (site) => {
    await association(site.ctx)
    await run(await site.as('board'))
  })

test(
  'what the association is called and its web address are changed, and a broken address is not',
  board(async (site) => {
    await site.post('/settings/association', { associationName: 'Jouren', website: 'https://jouren.example', safeContactMonths: '12' })
    expect(await site.ctx.db.settings.findFirst()).toMatchObject({
      associationName: 'Jouren',
      website: 'https://jouren.example',
      safeContactMonths: 12,
    })
    const broken = await (
      await site.post('/settings/association', { associationName: 'Jouren', website: 'jouren', safeContactMonths: '' })
    ).text()
    expect(broken).toContain('Skriv hela adressen, med https:// först.')
    expect(broken).toContain('value="jouren"')
    expect(await site.ctx.db.settings.findFirst()).toMatchObject({ website: 'https://jouren.example' })
  }),
)

test(
  'a goal is set, and one that ends before it begins is not',
  board(async (site) => {
    const goal = { name: '60 medlemmar 2027', target: '60', startsOn: '2027-01-01', dueOn: '2027-12-31', classIds: ['member'] }
    expect((await site.post('/settings/goal', { ...goal, dueOn: '2026-12-31' })).status).toBe(422)
    await site.post('/settings/goal', goal)
    expect(await (await site.get('/settings')).text()).toContain('60 medlemmar 2027')
    expect(await site.ctx.db.goal.count()).toBe(2)
  }),
)

test(
  'the pace of letters is set and lifted, and half a letter is none',
  board(async (site) => {
    await site.post('/settings/sending', { lettersPerHour: '300', lettersPerSecond: '' })
    expect(await site.ctx.db.settings.findFirst()).toMatchObject({ lettersPerHour: 300, lettersPerSecond: null })
    expect((await site.post('/settings/sending', { lettersPerHour: '0,5', lettersPerSecond: '' })).status).toBe(422)
    expect(await (await site.get('/settings')).text()).toContain('value="300"')
    await site.post('/settings/sending', { lettersPerHour: '', lettersPerSecond: '' })
    expect(await site.ctx.db.settings.findFirst()).toMatchObject({ lettersPerHour: null, lettersPerSecond: null })
  }),
)
