import { noteMailboxRead, recordBounce, returnPath } from '@lykta/core/mailing'
import { expect, test } from 'vitest'
import { association, member, startedLetter, turn } from '../../../../../test/support/letters.ts'
import { withSite } from '../../../../../test/support/site.ts'
import { keptTransport } from '../../../../../test/support/transport.ts'

const words = async (response: Response | Promise<Response>): Promise<string> => (await response).text()

test(
  'a letter that came back shows in the report, on the member and in the settings, and the office lifts the suspension',
  withSite(async (site) => {
    const { ctx } = site
    await association(ctx)
    const { contactId } = await member(ctx, { email: 'a@mejl.example' })
    const newsletterId = await startedLetter(ctx)
    await turn(ctx, newsletterId, keptTransport())
    const delivery = await ctx.db.delivery.findFirstOrThrow()
    const mail = { mailKey: 'a'.repeat(64), verdict: 'hard', cause: 'unknown_user', status: '5.1.1' } as const
    const returnPaths = [returnPath(ctx.secrets, delivery, { left: 'studs', domain: 'studs.example' })]
    await recordBounce(ctx, { ...mail, returnPaths })
    await recordBounce(ctx, { ...mail, returnPaths: [] })
    await noteMailboxRead(ctx, { failure: 'mailbox_refused' })

    const office = await site.as('office')
    expect(await words(office.get(`/newsletters/${newsletterId}`))).toContain('Kom tillbaka: 1')
    expect(await words(office.get(`/newsletters/${newsletterId}/deliveries?bounced=yes`))).toContain('Adressen finns inte')
    expect(await words(office.get('/'))).toContain('Be den som sköter Lykta att rätta BOUNCE_IMAP_URL.')
    const settings = await words(office.get('/settings'))
    expect(settings).toContain('Be den som sköter Lykta att rätta BOUNCE_IMAP_URL.')
    expect(settings).toContain('Ett mejl de senaste 30 dagarna')

    const { id } = await ctx.db.membership.findFirstOrThrow({ where: { contactId } })
    const page = await words(office.get(`/members/${id}`))
    expect(page).toContain('E-postadressen är spärrad')
    expect(page).toContain('Orsak: Adressen finns inte.')
    expect((await office.post(`/members/${id}/suspension`, {})).status).toBe(422)
    expect((await (await site.as('auditor')).post(`/members/${id}/suspension`, { reason: 'mended' })).status).toBe(403)
    expect((await office.post(`/members/${id}/suspension`, { reason: 'mended' })).status).toBe(303)
    expect(await words(office.get(`/members/${id}`))).toContain('Spärren är hävd.')
    const again = await office.post(`/members/${id}/suspension`, { reason: 'mended' })
    expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('så det finns inget att häva')])
  }),
)
