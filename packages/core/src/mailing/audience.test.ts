import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { association, member, seriesId } from '../../../../test/support/letters.ts'
import { createContact, endRole, startRole, updateContact } from '../contacts/index.ts'
import { countRecipients, createNewsletter, listLeftOut } from '../newsletters/index.ts'
import type { AudienceGroup } from './audience.ts'
import { audienceChoices } from './audience-choices.ts'

/** Four to choose among: two members, an applicant, and the social office of a municipality. */
async function register(ctx: TestContext) {
  await association(ctx)
  const { contactId: marta } = await member(ctx, { email: 'marta@mejl.example', givenName: 'Märta' })
  const { contactId: nour } = await member(ctx, { email: 'nour@mejl.example', givenName: 'Nour', language: 'ar', safe: null })
  const { id: office } = await createContact(ctx, {
    kind: 'organisation',
    name: 'Socialkontoret',
    organisationKind: 'social_office',
    municipalityCode: '0180',
    email: 'soc@kommun.example',
  })
  const { id: newsletterId } = await createNewsletter(ctx, { seriesId: await seriesId(ctx), title: 'Vårbrev' })
  const count = async (include: AudienceGroup[], exclude: AudienceGroup[] = []) => {
    const { total, leftOut } = await countRecipients(ctx, { newsletterId, audience: { include, exclude } })
    return [total, leftOut.reduce((sum, one) => sum + one.count, 0)]
  }
  return { marta, nour, office, newsletterId, count }
}

test(
  'an audience is chosen by every criterion, alone and together, with those it is not for',
  withContext(async (ctx) => {
    const { marta, nour, count } = await register(ctx)
    await startRole(ctx, { contactId: marta, role: 'volunteer' })
    await updateContact(ctx, { id: nour, tags: ['tolk'] })
    expect(await count([{ statuses: ['current'] }])).toEqual([1, 1])
    expect(await count([{ statuses: ['lapsed'] }])).toEqual([0, 0])
    expect(await count([{ classes: ['member'], languages: ['sv'] }])).toEqual([1, 0])
    expect(await count([{ roles: ['volunteer', 'board'] }])).toEqual([1, 0])
    expect(await count([{ organisationKinds: ['social_office'], municipalities: ['0180'] }])).toEqual([1, 0])
    expect(await count([{ tags: ['tolk'] }, { organisationKinds: ['social_office'] }])).toEqual([1, 1])
    expect(await count([{ statuses: ['current'] }, { organisationKinds: ['social_office'] }], [{ roles: ['volunteer'] }])).toEqual([1, 1])
  }),
)

test(
  'a role counts on its days, is held once at a time, and ends once',
  withContext(async (ctx) => {
    const { marta, office, count } = await register(ctx)
    const { id: roleId } = await startRole(ctx, { contactId: marta, role: 'board' })
    await expect(startRole(ctx, { contactId: marta, role: 'board' })).rejects.toMatchObject({ code: 'role_held' })
    await expect(startRole(ctx, { contactId: office, role: 'board' })).rejects.toMatchObject({ code: 'role_persons_only' })
    const before = { contactId: marta, roleId, endsOn: '2001-01-01' }
    await expect(endRole(ctx, before)).rejects.toMatchObject({ issues: [{ code: 'role_ends_before' }] })
    expect(await count([{ roles: ['board'] }])).toEqual([1, 0])
    await endRole(ctx, { contactId: marta, roleId })
    expect(await count([{ roles: ['board'] }])).toEqual([1, 0])
    ctx.clock.set('2026-11-22T09:00:00+01:00')
    expect(await count([{ roles: ['board'] }])).toEqual([0, 0])
    await expect(endRole(ctx, { contactId: marta, roleId })).rejects.toMatchObject({ code: 'role_ended' })
    await startRole(ctx, { contactId: marta, role: 'board' })
  }),
)

test(
  'what can be chosen is what the register holds, and says nothing of anybody',
  withContext(async (ctx) => {
    const { marta, nour } = await register(ctx)
    await createContact(ctx, {
      kind: 'organisation',
      name: 'Exempelstads kommun',
      organisationKind: 'municipality',
      municipalityCode: '0180',
    })
    await startRole(ctx, { contactId: marta, role: 'board' })
    await updateContact(ctx, { id: nour, tags: ['tolk'] })
    const press = { ...ctx, actor: { kind: 'user', userId: 'press', roles: ['press'] } as const }
    expect(await audienceChoices(press)).toMatchObject({
      roles: ['board'],
      organisationKinds: ['municipality', 'social_office'],
      municipalities: [{ code: '0180', name: 'Stockholm' }],
      languages: ['ar', 'sv'],
      tags: ['tolk'],
    })
  }),
)

test(
  'everyone who is left out is listed by name with the reason, a page at a time',
  withContext(async (ctx) => {
    const { newsletterId, nour } = await register(ctx)
    for (const givenName of ['Åsa', 'Zoë', 'Östen']) await member(ctx, { givenName, safe: null })
    const first = await listLeftOut(ctx, { newsletterId, limit: 2 })
    expect(first.items.map(({ name, reason }) => [name, reason])).toEqual([
      ['Nour Exempel', 'no_safe_contact'],
      ['Zoë Exempel', 'no_safe_contact'],
    ])
    expect(first.items[0]?.contactId).toBe(nour)
    const { items, next } = await listLeftOut(ctx, { newsletterId, limit: 2, after: first.next ?? '' })
    expect([items.map(({ name }) => name), next]).toEqual([['Åsa Exempel', 'Östen Exempel'], null])
    expect((await listLeftOut(ctx, { newsletterId, reason: 'suppressed' })).items).toEqual([])
  }),
)
