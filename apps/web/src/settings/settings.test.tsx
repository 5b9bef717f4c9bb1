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
  'what discreet letters keep to is changed, and an address that is none is not',
  board(async (site) => {
    const letters = { discreetUrl: 'https://brevposten.example/x', forbiddenWords: 'Gula huset\r\nKJV', fallbackLanguages: 'sv, ar' }
    await site.post('/settings/letters', letters)
    const saved = { discreetUrl: 'https://brevposten.example', forbiddenWords: ['Gula huset', 'KJV'], fallbackLanguages: ['sv', 'ar'] }
    expect(await site.ctx.db.settings.findFirst()).toMatchObject(saved)
    const broken = await site.post('/settings/letters', {
      ...letters,
      discreetUrl: 'brevposten',
      forbiddenWords: '!',
      fallbackLanguages: 'svenska',
    })
    expect(broken.status).toBe(422)
    const page = await broken.text()
    expect(page).toContain('Skriv ord med minst två bokstäver.')
    expect(page).toContain('value="brevposten"')
    expect(await site.ctx.db.settings.findFirst()).toMatchObject(saved)
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
