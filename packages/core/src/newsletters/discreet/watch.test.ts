import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createWatch } from './watch.ts'

const watch = (language: string, ...names: string[]) => createWatch(names, language)

test.each([
  ['sv', 'Kvinnojourens vårbrev', 'kvinnojour'],
  ['sv', 'om partnervåldet i vår stad', 'rvåldet'],
  ['sv', 'VÅLDSUTSATTA', 'våld'],
  ['sv', 'skyddat\u00a0boende', 'skyddat boende'],
  ['sv', 'miss\u00adhand\u200blad', 'misshand'],
  ['sv', 'va\u030ald', 'våld'],
  ['sv', 'our women’s refuge', 'women s refuge'],
  ['en', 'Ｓｈｅｌｔｅｒ news', 'shelter'],
  ['ar', 'ضد العُنْف', 'عنف'],
  ['ar', 'للمعنّفات', 'معنف'],
  ['ar', 'في المأوى', 'مأوى'],
  ['fi', 'Turvakodin kirje', 'turvakod'],
  ['fi', 'lähisuhdeväkivallasta', 'väkivall'],
  ['fr', 'contre le harcèlement', 'harcèl'],
  ['es', 'la VIOLENCIA de género', 'violencia'],
  ['fa', 'kvinnofrid', 'kvinnofrid'],
])('in %s, "%s" tells what we do', (language, text, word) => {
  expect(watch(language).inText(text)).toBe(word)
})

test.each([
  ['sv', 'Berit är vald till ordförande, på utsatt tid. Violen blommar, tvål finns. En journalist kommer till biblioteket.'],
  ['fr', 'Bonjour, un jour de printemps, le violon joue.'],
  ['en', 'Refugees welcome to the garden party; bring a grape and a battery.'],
  ['es', 'La primavera, el violín y la merienda en la biblioteca.'],
  ['fi', 'Kevätkirje: tervetuloa kokoukseen kirjastoon.'],
  ['ar', 'دعوة إلى الاجتماع السنوي في المكتبة الساعة 18.00'],
])('in %s ordinary words are free', (language, text) => {
  expect(watch(language).inText(text)).toBeUndefined()
})

test('a name is found however it is written, and not inside another word', () => {
  const { inText } = watch('sv', 'Jouren Lyktan', 'KJV')
  for (const text of ['Jouren Lyktans', 'jouren-lyktan', 'JOURENLYKTAN', 'Jouren\u2069 Lyktan', 'Jouren\nLyktan', 'kjv:s brev'])
    expect(inText(text)).toBeDefined()
  for (const text of ['Lyktan', 'kjvx', 'akjv']) expect(inText(text)).toBeUndefined()
})

test('an address is read as a reader would read it', () => {
  const { inAddress } = watch('sv', 'Åsas hus', 'lyktan.example')
  for (const address of [
    'https://asashus.example',
    'https://www.xn--sashus-hua.example/',
    'brev@mail.lyktan.example',
    'https://x.example/?om=kvinno%6Aouren',
    'https://minkvinnojour.example',
    'https://x.example/v%C3%A5ldtakt',
  ])
    expect(inAddress(address)).toBeDefined()
  for (const address of ['https://brevposten.example/u/abc', 'kim@mejl.example', 'tel:070-1740605'])
    expect(inAddress(address)).toBeUndefined()
})

test('a name of any letters at all is found in a text around it, and nothing breaks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (name) => {
      const { inText, inAddress } = watch('sv', name)
      inAddress(`https://${name}`)
      // some letters cannot be seen: the Hangul filler, and what stretches or marks Arabic ones
      const seen = name.normalize('NFKC').replace(/[\p{Default_Ignorable_Code_Point}\u0640\u06e5\u06e6]/gu, '')
      const readable = /[\p{L}\p{N}\p{So}]/u.test(seen)
      if (readable && inText(`(${name})`) === undefined) throw new Error(JSON.stringify(name))
    }),
  )
})
