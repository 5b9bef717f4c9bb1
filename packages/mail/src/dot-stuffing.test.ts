import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dotStuffed } from './dot-stuffing.ts'

/** What a server makes of it (RFC 5321 §4.5.2): the lines before the lone dot, each without the dot that was added. */
function received(wire: string): string[] {
  const lines = wire.split('\r\n')
  const end = lines.indexOf('.')
  expect(lines.slice(end + 1)).toEqual([''])
  return lines.slice(0, end).map((line) => line.replace(/^\./, ''))
}

test('a server reads every line as it was, wherever dots and line ends fall', () => {
  const line = fc.string({ unit: fc.constantFrom('.', 'a', ' ', '='), maxLength: 6 })
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.boolean(), (lines, ended) => {
      const raw = lines.join('\r\n') + (ended ? '\r\n' : '')
      const wire = Buffer.concat(dotStuffed(Buffer.from(raw))).toString()
      expect(received(wire).join('\r\n')).toBe(raw.replace(/\r\n$/, ''))
    }),
  )
})

test('no text can end the message, also where line feeds stand alone', () => {
  for (const raw of ['a\n.\nMAIL FROM:<x@y.example>', 'a\n.\r\nb', 'a\r\n.\nb', '.', '.\r\n', '\n.']) {
    const wire = Buffer.concat(dotStuffed(Buffer.from(raw))).toString()
    expect(wire.slice(0, -3)).not.toMatch(/(^|\n)\.\r?\n/)
  }
})
