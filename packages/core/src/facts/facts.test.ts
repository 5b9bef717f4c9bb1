import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withContext } from '../../../../test/support/context.ts'
import { changeFact, createFact, FactValue, getFact, listFacts, renameFact } from './index.ts'

const phone = (number: string) => ({ kind: 'phone' as const, number })

test(
  'a fact keeps its history, and is what its newest version of the day says',
  withContext(async (ctx) => {
    const { id: factId } = await createFact(ctx, { name: ' Jourtelefon ', value: phone('070-174 06 05') })
    await changeFact(ctx, { factId, value: phone('070-174 06 06'), validFrom: '2027-01-01' })
    await changeFact(ctx, { factId, value: phone('070-174 06 07'), validFrom: '2020-05-01' })
    const fact = await getFact(ctx, { factId })
    expect(fact).toMatchObject({ name: 'Jourtelefon', kind: 'phone', today: { value: phone('+46701740605'), recordedBy: 'test-user' } })
    expect(fact.versions.map(({ validFrom }) => validFrom)).toEqual(['2027-01-01', '2026-11-21', '2020-05-01'])
    ctx.clock.set('2027-01-01T00:00:00+01:00')
    expect((await listFacts(ctx))[0]?.today).toMatchObject({ value: phone('+46701740606') })
    await changeFact(ctx, { factId, value: null, validFrom: '2027-01-01' })
    expect((await listFacts(ctx, { kind: 'phone' }))[0]?.today).toBeNull()
    expect(await listFacts(ctx, { kind: 'web' })).toEqual([])
  }),
)

test(
  'what was written wrongly is said again for the same day, and the last word holds',
  withContext(async (ctx) => {
    const { id: factId } = await createFact(ctx, { name: 'Jourtelefon', value: phone('070-174 06 05') })
    await changeFact(ctx, { factId, value: phone('070-174 06 06') })
    expect(await getFact(ctx, { factId })).toMatchObject({ today: { value: phone('+46701740606') }, versions: [{}, {}] })
    await expect(changeFact(ctx, { factId, value: phone('+46 70 174 06 06') })).rejects.toMatchObject({
      code: 'fact_unchanged',
      params: { day: '2026-11-21' },
    })
  }),
)

test(
  'of two who change a fact to the same at once, one does and the other is told',
  withContext(async (ctx) => {
    const { id: factId } = await createFact(ctx, { name: 'Jourtelefon', value: phone('070-174 06 05') })
    const tries = await Promise.allSettled(Array.from({ length: 5 }, () => changeFact(ctx, { factId, value: phone('070-174 06 06') })))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await getFact(ctx, { factId })).versions).toHaveLength(2)
  }),
)

test(
  'a name is one fact, a fact keeps its kind, and history is never rewritten',
  withContext(async (ctx) => {
    const { id: factId } = await createFact(ctx, { name: 'Jourtelefon', value: phone('070-174 06 05') })
    await createFact(ctx, { name: 'Kontoret', value: phone('070-174 06 06') })
    await expect(createFact(ctx, { name: 'Kontoret', value: phone('070-174 06 07') })).rejects.toMatchObject({ code: 'fact_exists' })
    await expect(renameFact(ctx, { factId, name: 'Kontoret' })).rejects.toMatchObject({ code: 'fact_exists', pointer: '/name' })
    expect(await renameFact(ctx, { factId, name: 'Jouren' })).toMatchObject({ name: 'Jouren' })
    await expect(changeFact(ctx, { factId, value: { kind: 'federation', name: 'Förbundet' } })).rejects.toMatchObject({
      code: 'fact_kind_differs',
    })
    await expect(changeFact(ctx, { factId: crypto.randomUUID(), value: null })).rejects.toMatchObject({ code: 'fact_not_found' })
    await expect(ctx.db.publicFactVersion.updateMany({ data: { value: {} } })).rejects.toThrow()
    const press = { ...ctx, actor: { kind: 'user' as const, userId: 'p', roles: ['press' as const] } }
    await expect(changeFact(press, { factId, value: null })).rejects.toMatchObject({ code: 'permission_denied' })
  }),
)

test.each([
  [phone('070 174 06 05'), phone('+46701740605')],
  [phone('116 006'), phone('116006')],
  [
    { kind: 'web', url: ' https://jouren.example ' },
    { kind: 'web', url: 'https://jouren.example/' },
  ],
  [
    { kind: 'federation', name: ' Förbundet  ' },
    { kind: 'federation', name: 'Förbundet' },
  ],
])('%j is kept in one form', (written, kept) => {
  expect(FactValue.parse(written)).toEqual(kept)
  expect(FactValue.parse(kept)).toEqual(kept)
})

test.each([
  phone('12'),
  phone('070'),
  phone(''),
  { kind: 'web', url: 'http://jouren.example' },
  { kind: 'web', url: 'javascript:alert(1)' },
  { kind: 'web', url: 'https://a:b@jouren.example' },
  { kind: 'federation', name: '  ' },
])('%j is no fact', (value) => expect(FactValue.safeParse(value).success).toBe(false))

const hours = (...spans: [number, string, string][]) => ({
  kind: 'hours',
  hours: spans.map(([weekday, from, to]) => ({ weekday, from, to })),
})

test.each<[string, [number, string, string][], boolean]>([
  [
    'office hours with a pause',
    [
      [1, '09:00', '12:00'],
      [1, '13:00', '16:00'],
    ],
    true,
  ],
  ['around the clock', [1, 2, 3, 4, 5, 6, 7].map((weekday): [number, string, string] => [weekday, '00:00', '24:00']), true],
  [
    'over midnight',
    [
      [5, '18:00', '02:00'],
      [6, '02:00', '04:00'],
    ],
    true,
  ],
  [
    'over midnight into the next',
    [
      [5, '18:00', '02:00'],
      [6, '01:00', '04:00'],
    ],
    false,
  ],
  [
    'Sunday night into Monday',
    [
      [7, '18:00', '02:00'],
      [1, '01:00', '04:00'],
    ],
    false,
  ],
  [
    'twice the same',
    [
      [1, '09:00', '12:00'],
      [1, '09:00', '12:00'],
    ],
    false,
  ],
  ['a time there is not', [[1, '09:00', '25:00']], false],
  ['an eighth day', [[8, '09:00', '12:00']], false],
])('%s', (_, spans, good) => expect(FactValue.safeParse(hours(...spans)).success).toBe(good))

test('hours are the same in whatever order they are written', () => {
  const week = [1, 2, 3, 4, 5].map((weekday): [number, string, string] => [weekday, '09:00', '16:00'])
  fc.assert(
    fc.property(fc.shuffledSubarray(week, { minLength: 5 }), (mixed) => {
      expect(FactValue.parse(hours(...mixed))).toEqual(FactValue.parse(hours(...week)))
    }),
  )
})
