import { expect, test } from 'vitest'
import { privateWord } from './private-words.ts'

test('what gives away a home, a shelter or an identity number is known', () => {
  for (const text of ['Storgatan 1, lgh 1102', 'C/O Berg', 'c / o Berg', 'Lägenhet 1203', 'hemma hos Anna', 'Apt 4', 'hennes bostad'])
    expect(privateWord(text), text).toBe('place_is_home')
  for (const text of ['Skyddat boende', 'Kvinnoboendet', 'jourlägenheten', 'skyddsboende norr'])
    expect(privateWord(text), text).toBe('place_is_shelter')
  for (const text of ['19900101-0009', '900101-0009', '9001010009', '900161+0006']) expect(privateWord(text), text).toBe('identity_number')
})

test('what is an organisation’s is let through', () => {
  for (const text of [
    'Familjebostäder, Hyresgästföreningen',
    'Stockholms Hem',
    'Vårdcentralen Silvret',
    'Kvinnojouren Lyktans kansli',
    'Storgatan 1, 2 tr',
    'Hemköp Solna',
    'Hos Lena, café',
    'Ring 070-1740605 eller 0701740605',
    'Org.nr 802400-0000',
    '',
  ])
    expect(privateWord(text), text).toBeUndefined()
})
