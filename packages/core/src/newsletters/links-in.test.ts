import { expect, test } from 'vitest'
import { linksIn } from './links-in.ts'

const faults = (markdown: string) => linksIn(markdown).map(({ fault }) => fault)

test.each([
  'Läs [mer](https://lyktan.example/a?b=c#d) och [skriv](mailto:a@lyktan.example), [ring](tel:+46701740605).',
  '[lampa](https://sv.uppslag.example/Lykta_(lampa))',
  'En [parentes] (som denna) och en lista [1] (se nedan).',
  '[Hej {{givenName|du}}](https://lyktan.example)',
])('nothing is wrong with %s', (markdown) => {
  expect(faults(markdown).every((fault) => fault === undefined)).toBe(true)
})

test.each([
  ['[mer](www.lyktan.example)', 'broken'],
  ['[mer](lyktan.example)', 'broken'],
  ['[mer](https:/lyktan.example)', 'broken'],
  ['[mer](javascript:alert)', 'broken'],
  ['[mer]()', 'broken'],
  ['[mer] (https://lyktan.example)', 'broken'],
  ['[mer](https://lyktan.example', 'broken'],
  ['[mer]( https://lyktan.example )', 'broken'],
  ['[mer](http://lyktan.example)', 'insecure'],
])('%s is %s', (markdown, fault) => {
  expect(faults(markdown)).toEqual([fault])
})

test('a long text of brackets is no link, and does not hold anybody up', () => {
  const hostile = [`${'['.repeat(10_000)}${']('.repeat(5000)}`, '[a]('.repeat(5000), `[a](${'(a'.repeat(9000)}`]
  expect(hostile.map(faults)).toEqual([[], [], []])
})
