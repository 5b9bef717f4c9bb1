import { expect, test } from 'vitest'
import { association, member, startedLetter, turn } from '../../../../../test/support/letters.ts'
import { withSite } from '../../../../../test/support/site.ts'
import { keptTransport } from '../../../../../test/support/transport.ts'

test(
  'the report says what to mend, with the list of those it is about, and comes as a file without names',
  withSite(async ({ ctx, ...site }) => {
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example' })
    await member(ctx, { email: 'b@mejl.example', givenName: 'Siv', safe: null })
    const id = await startedLetter(ctx)
    await turn(ctx, id, keptTransport())
    const office = await site.as('office')
    expect(await (await office.get(`/newsletters/${id}`)).text()).toContain(`/newsletters/${id}/report`)
    const page = await (await office.get(`/newsletters/${id}/report`)).text()
    const list = `/newsletters/${id}/deliveries?state=skipped&amp;reason=no_safe_contact`
    expect(page).toContain(list)
    const listed = await (await office.get(list.replace('&amp;', '&'))).text()
    expect([listed.includes('Siv'), listed.includes('Märta')]).toEqual([true, false])
    const file = await office.get(`/newsletters/${id}/report.csv`)
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="report.csv"')
    expect(await file.text()).not.toMatch(/Siv|Märta/)
    // who may read letters and not members sees numbers without the way to names
    const auditor = await site.as('auditor')
    expect(await (await auditor.get(`/newsletters/${id}/report`)).text()).not.toContain('deliveries')
  }),
)

test(
  'a letter is put on the open page and taken off it by a button',
  withSite(async ({ ctx, ...site }) => {
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example' })
    const id = await startedLetter(ctx)
    await turn(ctx, id, keptTransport())
    const office = await site.as('office')
    await office.post(`/newsletters/${id}`, { do: 'publish' })
    expect(await (await office.get(`/newsletters/${id}`)).text()).toContain(`href="/archive/${id}"`)
    expect((await site.get(`/archive/${id}`)).status).toBe(200)
    await office.post(`/newsletters/${id}`, { do: 'unpublish' })
    expect((await site.get(`/archive/${id}`)).status).toBe(404)
  }),
)
