import { expect, test } from 'vitest'
import { withContext } from '../../../../test/support/context.ts'
import { createContact, importOrganisations, listContacts } from './index.ts'

const offices = `municipality_code;municipality;office;email
0114;Upplands Väsby;Socialkontoret Väsby;kontoret@vasby.example
0115;Vallentuna;Socialkontoret Vallentuna;KONTORET@vallentuna.example
0115;Vallentuna;Samma igen;kontoret@vallentuna.example
0117;Österåker;Utan adress;
0117;Österåker;Fel adress;inte en adress
`
const input = (csv: string, apply = true) => ({ file: Buffer.from(csv), organisationKind: 'social_office' as const, apply })

test(
  'a list becomes organisations once, and the second time nothing changes',
  withContext(async (ctx) => {
    const dry = await importOrganisations(ctx, input(offices, false))
    expect((await listContacts(ctx)).items).toEqual([])
    const first = await importOrganisations(ctx, input(offices))
    expect(first).toEqual({ ...dry, applied: true })
    expect(first.counts).toEqual({ create: 2, update: 0, duplicate: 1, rejected: 2 })
    expect(first.verdicts.slice(3).map(({ row, reason }) => [row, reason])).toEqual([
      [5, 'email_required'],
      [6, 'email_invalid'],
    ])
    const again = await importOrganisations(ctx, input(offices))
    expect(again.counts).toEqual({ create: 0, update: 0, duplicate: 3, rejected: 2 })
    const { items } = await listContacts(ctx, { organisationKind: 'social_office' })
    expect(items.map(({ name, municipalityCode }) => [name, municipalityCode])).toEqual([
      ['Socialkontoret Vallentuna', '0115'],
      ['Socialkontoret Väsby', '0114'],
    ])
  }),
)

test(
  'a new name is taken over, and an address of a person is left alone',
  withContext(async (ctx) => {
    await createContact(ctx, { kind: 'person', givenName: 'Åsa', email: 'kontoret@vasby.example' })
    await importOrganisations(ctx, input('name,email\nFörr,a@kommun.example\n'))
    const result = await importOrganisations(ctx, input('name,email\nNu,A@kommun.example\nVäsby,kontoret@vasby.example\n'))
    expect(result.verdicts).toMatchObject([{ verdict: 'update' }, { verdict: 'rejected', reason: 'email_taken' }])
    expect((await listContacts(ctx, { kind: 'organisation' })).items).toMatchObject([{ name: 'Nu' }])
  }),
)

test(
  'a list without its columns is refused',
  withContext(async (ctx) => {
    await expect(importOrganisations(ctx, input('a;b\n1;2\n'))).rejects.toMatchObject({
      code: 'columns_missing',
      issues: [{ code: 'column_missing_name' }, { code: 'column_missing_email' }],
    })
  }),
)
