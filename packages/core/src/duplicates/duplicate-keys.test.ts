import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withContext } from '../../../../test/support/context.ts'
import { type DuplicateTraits, duplicateReasons, emailKey, nameKey } from './duplicate-keys.ts'
import { pairsSql } from './pairs-sql.ts'

const person = (traits: Partial<DuplicateTraits>): DuplicateTraits => ({
  name: 'Test',
  birthYear: null,
  email: null,
  phone: null,
  ...traits,
})

test('a mailbox is the same whatever the case, behind a plus sign, and at Gmail whatever the dots', () => {
  expect(emailKey('Eva.Ek+jouren@Mejl.example')).toBe('eva.ek@mejl.example')
  expect(emailKey('E.v.a+brev@googlemail.com')).toBe(emailKey('eva@GMAIL.com'))
  expect(emailKey('eva.ek@mejl.example')).not.toBe(emailKey('evaek@mejl.example'))
  expect(emailKey('+brev@mejl.example')).not.toBe(emailKey('+nytt@mejl.example'))
})

test('a name is the same in another order, with another accent or hyphen, and not with another letter', () => {
  expect(nameKey('Andersson, Eva-Lena')).toBe(nameKey('Eva Lena Andersson'))
  expect(nameKey('André Núñez')).toBe(nameKey('andre nunez'))
  expect(nameKey('Åsa Berg')).not.toBe(nameKey('Asa Berg'))
  expect(nameKey('فاطمة حسن')).toBe(nameKey('حسن فاطمة'))
})

test('a name alone is no reason, nor is nothing', () => {
  expect(duplicateReasons(person({}), person({}))).toEqual([])
  expect(duplicateReasons(person({ birthYear: 1980 }), person({ birthYear: 1981 }))).toEqual([])
  expect(duplicateReasons(person({ birthYear: 1980 }), person({ birthYear: 1980 }))).toEqual(['name'])
  expect(duplicateReasons(person({ name: '–', birthYear: 1980 }), person({ name: '-', birthYear: 1980 }))).toEqual([])
})

const part = fc.constantFrom(
  'Eva',
  'eva',
  'Åsa',
  'Asa',
  'André',
  'Andre',
  'O’Brien',
  "O'Brien",
  'Lena',
  'Ek',
  'Ёлка',
  'Ibn',
  'Đorđe',
  'فاطمة',
)
const address = fc.constantFrom(
  'eva@mejl.example',
  'EVA+b@mejl.example',
  'e.va@gmail.com',
  'eva@googlemail.com',
  '+a@mejl.example',
  '+b@mejl.example',
)
const traits = fc.record({
  name: fc
    .tuple(fc.array(part, { minLength: 1, maxLength: 3 }), fc.constantFrom(' ', '-', ', ', ' - '))
    .map(([parts, by]) => parts.join(by)),
  birthYear: fc.option(fc.constantFrom(1980, 1981)),
  email: fc.option(address),
  phone: fc.option(fc.constantFrom('+46701740605', '+46701740606')),
})

test('who is alike is alike the other way round, and like herself in all that she has', () => {
  fc.assert(
    fc.property(traits, traits, (a, b) => {
      expect(duplicateReasons(a, b)).toEqual(duplicateReasons(b, a))
      const own = [a.email && 'email', a.phone && 'phone', a.birthYear && 'name'].filter(Boolean)
      expect(duplicateReasons(a, a)).toEqual(own)
    }),
  )
})

test(
  'the database finds the pairs that the rule finds, and no others',
  withContext(async (ctx) => {
    await fc.assert(
      fc.asyncProperty(fc.array(traits, { maxLength: 8 }), async (people) => {
        await ctx.db.contact.deleteMany()
        const found: Record<string, string[]> = {}
        const ids: string[] = []
        for (const [i, { email, ...one }] of people.entries()) {
          const unique = people.findIndex((other) => other.email?.toLowerCase() === email?.toLowerCase()) === i ? email : null
          people[i] = { ...one, email: unique }
          const data = {
            kind: 'person',
            givenName: one.name,
            sortName: one.name,
            ...one,
            email: unique,
            emailHash: unique && 'x'.repeat(64),
          } as const
          ids.push((await ctx.db.contact.create({ data, select: { id: true } })).id)
        }
        for (const [i, a] of people.entries())
          for (const [j, b] of people.entries()) {
            const reasons = duplicateReasons(a, b).sort()
            if (String(ids[i]) < String(ids[j]) && reasons.length > 0) found[`${ids[i]} ${ids[j]}`] = reasons
          }
        const rows = await ctx.db.$queryRaw<{ first_id: string; second_id: string; reasons: string[] }[]>(pairsSql(ctx.actor))
        expect(Object.fromEntries(rows.map((row) => [`${row.first_id} ${row.second_id}`, row.reasons]))).toEqual(found)
      }),
      { numRuns: 40 },
    )
  }),
)
