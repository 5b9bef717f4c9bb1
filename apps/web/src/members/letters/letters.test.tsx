import { expect, test } from 'vitest'
import { association, member } from '../../../../../test/support/letters.ts'
import { withSite } from '../../../../../test/support/site.ts'
import { sendAsking } from '../../../../../test/support/subscriptions.ts'

test(
  'the office says no for her and invites her; that she has said so herself shows, with when and how',
  withSite(async ({ ctx, ...site }) => {
    await association(ctx)
    const { contactId } = await member(ctx, { email: 'marta@mejl.example' })
    const membership = await ctx.db.membership.findFirstOrThrow()
    const office = await site.as('office')
    const path = `/contacts/${contactId}/letters`
    const page = await (await office.get(path)).text()
    expect(page).toContain('Har inte valt')
    const series = /name="series" value="([^"]+)"/.exec(page)?.[1] ?? ''
    await office.post(path, { do: 'unsubscribe', series })
    expect(await (await office.get(`/members/${membership.id}`)).text()).toMatch(
      /Får inte breven[\s\S]*Sade det till kansliet, [\s\S]*21 november 2026/,
    )
    expect(await (await office.post(path, { do: 'invite', series })).headers.get('location')).toBe(path)
    expect(await sendAsking(ctx)).toHaveLength(1)
    const again = await office.post(path, { do: 'invite', series })
    expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('Hon har nyss fått en inbjudan.')])
    await office.post(path, { do: 'unsubscribeAll' })
    expect(await ctx.db.suppression.count({ where: { seriesId: null } })).toBe(1)
    const treasurerless = await site.as('press')
    expect((await treasurerless.get(path)).status).toBe(403)
  }),
)
