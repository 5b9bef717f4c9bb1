import { expect, test } from 'vitest'
import { association, member, startedLetter } from '../../../../test/support/letters.ts'
import { withSite } from '../../../../test/support/site.ts'

const banner = 'Inget skickas: det här kan vara en kopia'

test(
  'while a copy is held every staff page says so, the board confirms it, and the office may only look',
  withSite(async (site) => {
    const { ctx } = site
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example' })
    const newsletterId = await startedLetter(ctx)
    const [board, office, volunteer] = [await site.as('board'), await site.as('office'), await site.as('volunteer')]
    expect(await (await board.get('/')).text()).not.toContain(banner)

    const held = { heldSince: ctx.clock.now(), heldReason: 'older_database' as const }
    await ctx.db.installation.create({ data: { installationId: '00000000-0000-7000-8000-000000000000', databaseOid: 1n, ...held } })
    await ctx.db.newsletter.update({ where: { id: newsletterId }, data: { state: 'paused' } })
    for (const path of ['/', '/members', '/newsletters', '/settings', '/audit'])
      expect(await (await board.get(path)).text()).toContain(banner)
    expect(await (await office.get('/')).text()).toContain(banner)
    expect(await (await volunteer.get('/')).text()).not.toContain(banner)

    const page = await (await board.get('/installation')).text()
    expect(page).toContain('Databasen är äldre än den var sist.')
    expect(page).toContain(`href="/newsletters/${newsletterId}"`)
    expect(page).toContain('Det här är den riktiga, fortsätt skicka')
    expect(await (await office.get('/installation')).text()).not.toContain('Det här är den riktiga, fortsätt skicka')
    expect((await office.post('/installation')).status).toBe(403)
    expect((await volunteer.get('/installation')).status).toBe(403)

    await board.post('/installation')
    expect(await (await board.get('/newsletters')).text()).not.toContain(banner)
    expect(await (await board.get('/installation')).text()).toContain('Det här är den riktiga. Inget är stoppat.')
    // pressed twice: it says so, and nothing happens
    expect((await board.post('/installation')).status).toBe(409)
  }),
)
