import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alikeNames } from './alike-names.ts'

test('the same place under two names is known', () => {
  for (const [a, b] of [
    ['Apoteket Kronan Solna', 'Apotek Kronan, Solna'],
    ['Solna stadsbibliotek', 'SOLNA STADS-BIBLIOTEK'],
    ['Apoteket Kronan', 'Apoteket Kronan Solna centrum'],
    ['Näsby parks vårdcentral', 'Vårdcentral Näsby park'],
    ['Täby bibliotek', 'Täby biblotek'],
  ] as const)
    expect(alikeNames(a, b), `${a}, ${b}`).toBe(true)
})

test('two of a kind are two', () => {
  for (const [a, b] of [
    ['Stadsdelsförvaltningen Farsta', 'Stadsdelsförvaltningen Järva'],
    ['Stadsdelsförvaltningen Kungsholmen', 'Stadsdelsförvaltningen Skärholmen'],
    ['Vårdcentral Norr', 'Vårdcentral Söder'],
    ['Apoteket 1', 'Apoteket 2'],
    ['Apoteket', '!'],
  ] as const)
    expect(alikeNames(a, b), `${a}, ${b}`).toBe(false)
})

test('it is the same whichever stands first, and every name is like itself', () => {
  const names = fc
    .array(fc.constantFrom('Apoteket', 'Apotek', 'Solna', 'Norr', 'Norra', 'bibliotek'), { maxLength: 4 })
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(names, names, (a, b) => {
      expect(alikeNames(a, b)).toBe(alikeNames(b, a))
      expect(alikeNames(a, a)).toBe(true)
    }),
  )
})
