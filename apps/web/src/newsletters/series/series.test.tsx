import { getSeries } from '@lykta/core/newsletters'
import { expect, test } from 'vitest'
import { association, seriesId } from '../../../../../test/support/letters.ts'
import { withSite } from '../../../../../test/support/site.ts'

const sender = { senderName: 'Lyktan', discreetName: 'Olivia', senderAddress: 'brev@lyktan.example' }

test(
  'a series says in words to whom, when and on what ground it goes',
  withSite(async (site) => {
    await association(site.ctx)
    const html = await (await (await site.as('auditor')).get('/series')).text()
    expect(html).toContain('15 april och 15 oktober')
    expect(html).toContain('Till tidningar och andra medier, socialkontor och kommuner.')
    expect(html).toContain('Går inte att avbeställa')
    expect(html).not.toContain('>Ändra<')
  }),
)

test(
  'the board changes sender and due days; a day that is none is pointed out',
  withSite(async (site) => {
    await association(site.ctx)
    const id = await seriesId(site.ctx)
    const board = await site.as('board')
    const refused = await board.post(`/series/${id}`, { ...sender, dueDays: '04-15, 15 maj' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Skriv dagarna som månad-dag')
    await board.post(`/series/${id}`, { ...sender, dueDays: '05-01 11-01' })
    expect(await getSeries(site.ctx, { seriesId: id })).toMatchObject({ senderName: 'Lyktan', dueDays: ['05-01', '11-01'], replyTo: null })
    expect((await (await site.as('office')).post(`/series/${id}`, { ...sender, dueDays: '' })).status).toBe(403)
  }),
)

test(
  'a press series gets a contact for the press, whole or not at all',
  withSite(async (site) => {
    await association(site.ctx)
    const id = await seriesId(site.ctx, 'press-letter')
    const board = await site.as('board')
    const contact = { 'spokesperson.name': 'Berit Ek', 'spokesperson.phone': '070-1740605', 'spokesperson.email': 'press@lyktan.example' }
    const half = await board.post(`/series/${id}`, { ...sender, ...contact, 'spokesperson.phone': '' })
    expect(half.status).toBe(422)
    expect(await half.text()).toContain('value="press@lyktan.example"')
    await board.post(`/series/${id}`, { ...sender, ...contact })
    const page = await (await board.get('/series')).text()
    expect(page).toContain('+46 70 174 06 05')
    expect(page).toContain('Pressbrev: går bara till redaktioner')
    await board.post(`/series/${id}`, sender)
    expect((await getSeries(site.ctx, { seriesId: id })).spokesperson).toBeNull()
  }),
)
