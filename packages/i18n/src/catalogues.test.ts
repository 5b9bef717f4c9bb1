import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { type Catalogue, catalogues } from './catalogues.ts'
import { everyone as enEveryone, staff as enStaff } from './en/index.ts'
import { languages, localeTag } from './languages.ts'
import { everyone, staff } from './sv/index.ts'

type Part = { type: number; value?: unknown; options?: Record<string, { value: Part[] }>; pluralType?: string }

/** The AST of a text. Its own type is not exported by the library, only reached through it. */
const parts = (language: keyof typeof localeTag, text: string): Part[] =>
  new IntlMessageFormat(text, localeTag[language], undefined, { ignoreTag: true }).getAst() as Part[]

const walk = (nodes: Part[]): Part[] =>
  nodes.flatMap((node) => [node, ...Object.values(node.options ?? {}).flatMap((option) => walk(option.value))])

/** Literals are type 0 and the `#` of a plural type 7; all others name a value. */
const places = (language: keyof typeof localeTag, text: string): string[] =>
  [
    ...new Set(
      walk(parts(language, text))
        .filter((part) => part.type !== 0 && part.type !== 7)
        .map((part) => String(part.value)),
    ),
  ].sort()

test('English has every key that Swedish has', () => {
  expect(Object.keys(enEveryone).sort()).toEqual(Object.keys(everyone).sort())
  expect(Object.keys(enStaff).sort()).toEqual(Object.keys(staff).sort())
})

describe.each(languages)('%s', (language) => {
  const catalogue: Catalogue = catalogues[language]
  const entries = Object.entries(catalogue)

  test('has every public key', () => {
    expect(Object.keys(catalogue)).toEqual(expect.arrayContaining(Object.keys(everyone)))
  })

  test('asks for the same values as Swedish', () => {
    const swedish = new Map(Object.entries(catalogues.sv))
    for (const [key, text] of entries)
      expect({ key, places: places(language, text) }).toEqual({ key, places: places('sv', swedish.get(key) ?? '') })
  })

  test('has every plural form that its grammar has', () => {
    for (const [key, text] of entries) {
      for (const part of walk(parts(language, text)).filter((part) => part.pluralType)) {
        const type = part.pluralType === 'ordinal' ? 'ordinal' : 'cardinal'
        const forms = new Intl.PluralRules(localeTag[language], { type }).resolvedOptions().pluralCategories
        // `many` of French and Spanish is for millions, which nothing here reaches
        const needed = forms.filter((form) => form !== 'many' || language === 'ar')
        expect({ key, forms: Object.keys(part.options ?? {}) }).toEqual({ key, forms: expect.arrayContaining(needed) })
      }
    }
  })

  test('is written in composed characters with typographic apostrophes', () => {
    // ICU reads the straight apostrophe before a brace as a quote: "d'{name}" would print the brace
    for (const [key, text] of entries) {
      expect(text.normalize('NFC')).toBe(text)
      expect({ key, straight: text.includes("'") }).toEqual({ key, straight: false })
    }
  })
})
