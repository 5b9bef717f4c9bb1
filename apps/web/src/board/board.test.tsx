import { leaveMembership } from '@lykta/core/memberships'
import { createNewsletter, listSeries, setUpSeries } from '@lykta/core/newsletters'
import { expect, test } from 'vitest'
import { association, member } from '../../../../test/support/register.ts'
import { withSite } from '../../../../test/support/site.ts'

const text = (page: string): string => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

test(
  'the board’s sheet has numbers, letters and what comes next, and nobody’s name',
  withSite(async (site) => {
    await association(site.ctx)
    await member(site.ctx, { joinedOn: '2025-03-01', years: [2025, 2026], familyName: 'Kvar' })
    await member(site.ctx, { joinedOn: '2025-03-01', years: [2025], familyName: 'Förfallen' })
    const gone = await member(site.ctx, { joinedOn: '2025-03-01', years: [2025, 2026], familyName: 'Utträdd' })
    await leaveMembership(site.ctx, { membershipId: gone.id, leftOn: '2026-02-01' })
    await setUpSeries(site.ctx, { senderName: 'Testjouren', discreetName: 'Brevlådan', senderAddress: 'brev@lyktan.example' })
    const [series] = await listSeries(site.ctx)
    const { id } = await createNewsletter(site.ctx, { seriesId: series?.id ?? '', title: 'Vårbrev' })
    const sent = new Date('2026-04-20T12:00:00Z')
    await site.ctx.db.newsletter.update({
      where: { id },
      data: { state: 'sent', approvedBy: 'another', approvedAt: sent, startedAt: sent, finishedAt: sent },
    })
    const page = text(await (await (await site.as('board')).get('/board')).text())
    expect(page).toContain('3 + 0 − 2 = 1')
    expect(page).toContain('Väntar på avgiften: 0 Har inte förnyat: 1')
    expect(page).toContain('3 medlemmar 3 nya sedan årsskiftet 0 som slutat')
    expect(page).toMatch(/Vårbrev 20 april 0 0 0 0/)
    expect(page).toContain('Månadens medlemsantal låses 30 november 2026')
    expect(page).not.toMatch(/Kvar|Förfallen|Utträdd|mejl/)
  }),
)
