import type { Block } from '@lykta/core/newsletters'
import { expect, test } from 'vitest'
import { createComposer } from './composer.ts'
import { letter, recipient, templatesDir } from './testing/letters.ts'

const composer = createComposer({ templatesDir })

const text = (markdown: string): Block => ({ type: 'text', markdown })

test('letters that Arabic or Persian readers get are set their way, and words in another language keep their own', async () => {
  const content = { blocks: [text('الساعة 18:00–20:00، 2026-11-27')] }
  const { html, text: plain } = await composer.render(letter(content, { language: 'fa', frameLanguage: 'sv' }), recipient())
  for (const tag of html.match(/<(html|body|table)\b[^>]*>/g) ?? []) expect(tag).toContain('lang="fa" dir="rtl"')
  expect(html).toContain('<div lang="sv" dir="ltr">Du får det här brevet')
  // the times are each whole, and the dash between them is read in the text's direction
  expect(plain).toContain('\u206818:00\u2069–\u206820:00\u2069، \u20682026-11-27\u2069')
})

const press = {
  spokesperson: { name: 'Berit Ek', phone: '+46701740605', email: 'press@lyktan.example' },
  embargo: { until: new Date('2026-11-27T08:00:00Z'), timeZone: 'Europe/Stockholm' },
}

test.each([
  ['sv', 'EMBARGO: Brev', 'EMBARGO till 27 november 2026 kl. 09.00 (CET)\nFår inte publiceras före dess.'],
  ['en', 'EMBARGO: Brev', 'EMBARGO until 27 November 2026 at 09:00 (CET)\nNot to be published before then.'],
  ['ar', 'حظر نشر: Brev', 'حظر نشر حتى 27 نوفمبر 2026 في \u206809:00\u2069 (CET)\nيُرجى عدم النشر قبل هذا الموعد.'],
  ['fr', 'EMBARGO: Brev', 'EMBARGO jusqu’au 27 novembre 2026 à 09:00 (CET)\nNe pas publier avant cette date.'],
  ['fi', 'EMBARGO: Brev', 'EMBARGO 27. marraskuuta 2026 klo 09.00 (CET) asti\nEi saa julkaista ennen sitä.'],
  ['es', 'EMBARGO: Brev', 'EMBARGO hasta el 27 de noviembre de 2026 a las 09:00 (CET)\nNo publicar antes de esa fecha.'],
])('an embargo stands first in a press letter in %s, with the clock it goes by', async (language, subject, top) => {
  const rendered = await composer.render(letter({ blocks: [text('a')] }, { template: 'press', language, press }), recipient())
  expect(rendered.subject).toBe(subject)
  expect(rendered.text.startsWith(`${top}\n\na\n`)).toBe(true)
  expect(rendered.html).toContain('class="until"')
})

test('a press letter says whom to call, and nothing to members', async () => {
  const { html, text: plain } = await composer.render(letter({ blocks: [text('a')] }, { template: 'press', press }), recipient())
  expect(plain).toContain('Presskontakt\nBerit Ek\n+46 70 174 06 05\npress@lyktan.example')
  expect(plain).not.toContain('Svara på brevet')
  expect(html).toContain('href="tel:+46701740605"')
  expect(html).toContain('er adress finns i vår lista över redaktioner')
})

test('a usual letter is far below what Gmail shows, in every template', async () => {
  const blocks = Array.from({ length: 30 }, (_, index) => text(`Stycke ${index}. ${'Våren är här och vi bjuder in. '.repeat(12)}`))
  for (const template of ['members', 'notice', 'press']) {
    const { htmlBytes } = await composer.render(letter({ blocks }, { template }), recipient())
    expect(htmlBytes).toBeLessThan(50_000)
  }
})
