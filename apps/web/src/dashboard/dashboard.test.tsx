import { leaveMembership, recordPeriod } from '@lykta/core/memberships'
import { createNewsletter, listSeries, setUpSeries } from '@lykta/core/newsletters'
import { expect, test } from 'vitest'
import { association, member } from '../../../../test/support/register.ts'
import { withSite } from '../../../../test/support/site.ts'

const text = (page: string): string => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

test(
  'the overview says how many there are, and the numbers add up',
  withSite(async (site) => {
    await association(site.ctx)
    await member(site.ctx, { joinedOn: '2025-03-01', years: [2025, 2026] })
    await member(site.ctx, { joinedOn: '2025-03-01', years: [2025] })
    await member(site.ctx, { years: [2026] })
    await member(site.ctx, { classId: 'supporting', years: [2026] })
    await member(site.ctx)
    const { id } = await member(site.ctx, { joinedOn: '2025-03-01', years: [2025, 2026] })
    await leaveMembership(site.ctx, { membershipId: id, leftOn: '2026-06-01' })
    const page = text(await (await (await site.as('board')).get('/')).text())
    expect(page).toContain('3 av 50 medlemmar')
    expect(page).toContain('Medlem 2 Stödmedlem 1')
    expect(page).toContain('3 + 2 − 2 = 3')
    expect(page).toContain('0 väntar på avgiften, 1 har inte förnyat, 1 har ansökt')
    expect(page).toContain('47 medlemmar till före 31 december.')
  }),
)

test(
  'a reached goal is said to be reached',
  withSite(async (site) => {
    await association(site.ctx)
    await site.ctx.db.goal.updateMany({ data: { target: 1 } })
    const { id } = await member(site.ctx)
    await recordPeriod(site.ctx, { membershipId: id })
    expect(await (await (await site.as('auditor')).get('/')).text()).toContain('Målet är nått.')
  }),
)

test(
  'a letter that should have gone out is nagged about, and the last one’s result is shown',
  withSite(async (site) => {
    await association(site.ctx)
    await setUpSeries(site.ctx, { senderName: 'Testjouren', discreetName: 'Brevlådan', senderAddress: 'brev@lyktan.example' })
    await site.ctx.db.series.updateMany({ data: { createdAt: new Date('2026-01-01T00:00:00Z') } })
    const [series] = await listSeries(site.ctx)
    const { id } = await createNewsletter(site.ctx, { seriesId: series?.id ?? '', title: 'Vårbrev <1>' })
    const office = await site.as('office')
    expect(text(await (await office.get('/')).text())).toContain('Medlemsbrev är försenat Det skulle ha gått ut 15 oktober 2026.')
    const sent = new Date('2026-11-20T12:00:00Z')
    await site.ctx.db.newsletter.update({
      where: { id },
      data: { state: 'sent', approvedBy: 'another', approvedAt: sent, startedAt: sent, finishedAt: sent },
    })
    const page = await (await office.get('/')).text()
    expect(page).not.toContain('Medlemsbrev är försenat')
    expect(page).toContain('Vårbrev &lt;1&gt;')
    expect(page).toContain(`href="/newsletters/${id}"`)
  }),
)
