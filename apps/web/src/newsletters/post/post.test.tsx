import { listDeliveries, newsletterStatus } from '@lykta/core/newsletters'
import { expect, test } from 'vitest'
import { association, member, startedLetter, turn } from '../../../../../test/support/letters.ts'
import { type Site, withSite } from '../../../../../test/support/site.ts'
import { keptTransport } from '../../../../../test/support/transport.ts'

const address = { street: 'Exempelgatan 1', postcode: '123 45', city: 'Exempelstad' }

async function letterByPost({ ctx }: Site): Promise<string> {
  await association(ctx)
  await member(ctx, { address, safe: { channels: ['post'], plainEnvelope: true } })
  await member(ctx, { address: { protection: 'protected_registration' }, safe: { channels: ['post'] } })
  const newsletterId = await startedLetter(ctx)
  await turn(ctx, newsletterId, keptTransport())
  return newsletterId
}

test(
  'the office prints, posts, and notes what came back',
  withSite(async (site) => {
    const newsletterId = await letterByPost(site)
    const path = `/newsletters/${newsletterId}`
    const office = await site.as('office')
    const page = await (await office.get(path)).text()
    for (const words of [
      '2 brev väntar på att postas.',
      'E-posten är klar.',
      '1 av dem vill ha ett neutralt kuvert.',
      'genom Skatteverket',
    ])
      expect(page).toContain(words)

    expect((await office.post(`${path}/post/posted`)).status).toBe(409)
    for (const [part, file] of Object.entries({ letters: 'brev', labels: 'etiketter', envelopes: 'kuvertlista' })) {
      const answer = await office.post(`${path}/post/${part}`, { firstLabel: '24' })
      expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
        200,
        'application/pdf',
        'no-store',
      ])
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${file}.pdf"`)
    }
    expect(await (await office.get(path)).text()).toContain('Utskrivna: 2')
    expect((await office.post(`${path}/post/posted`)).status).toBe(303)
    expect((await newsletterStatus(site.ctx, { newsletterId })).state).toBe('sent')

    const { deliveries } = await listDeliveries(site.ctx, { newsletterId })
    const returned = `${path}/deliveries/${deliveries[0]?.id}/returned`
    expect(await (await office.get(`${path}/deliveries`)).text()).toContain(returned)
    expect((await office.post(returned)).status).toBe(422)
    expect((await office.post(returned, { reason: 'moved' })).status).toBe(303)
    expect(await (await office.get(`${path}/deliveries`)).text()).toContain('Har flyttat')
  }),
)

test(
  'a wrong label is said on the letter’s page, and who may not print sees no button and gets nothing',
  withSite(async (site) => {
    const path = `/newsletters/${await letterByPost(site)}`
    const office = await site.as('office')
    expect((await office.post(`${path}/post/labels`, { firstLabel: '25' })).status).toBe(422)
    expect((await office.post(`${path}/post/everything`)).status).toBe(404)
    const auditor = await site.as('auditor')
    expect(await (await auditor.get(path)).text()).not.toContain('Hämta breven')
    expect((await auditor.post(`${path}/post/letters`)).status).toBe(403)
  }),
)
