import type { RoundDetails, RoundStop, StopRow } from '@lykta/core/rounds'
import { expect, test } from 'vitest'
import { pagesOf, pdftotextMissing } from '../../../test/support/pdf.ts'
import { createPostPrinter } from './post-printer.ts'

const printer = createPostPrinter()
const head = { associationName: 'Kvinnojouren Lyktan', language: 'sv' } as const
const edition = (name: string, language = 'sv'): StopRow['edition'] => ({
  id: name,
  materialId: 'm',
  material: 'Informationskort',
  language,
  name,
})

function stop(position: number, name: string, facts: Partial<RoundStop> = {}): RoundStop {
  const place = { id: name, name, type: 'library', municipalityCode: '0180', municipality: 'Stockholm' } as const
  return {
    position,
    place: { ...place, street: 'Exempelgatan 1', postcode: '123 45', city: null, contactRole: 'receptionen' },
    spot: 'hyllan vid entrén',
    refused: false,
    untaken: [],
    rows: [{ edition: edition('2026:1'), expected: 4, recalled: false, suggested: 15 }],
    visitedOn: null,
    ...facts,
  }
}

const roundOf = (stops: RoundStop[]): RoundDetails => ({
  id: 'r',
  number: 12,
  purpose: 'refill',
  madeOn: '2026-11-22',
  closedOn: null,
  stops,
  packing: [{ edition: edition('2026:1'), quantity: 30 }],
})

const words = (page = '') => page.replace(/[\u2066-\u2069\u200b]/g, '').replace(/\s+/g, ' ')

test.skipIf(pdftotextMissing !== undefined)('the paper says where to go, what to pack, what to take away and what to leave', async () => {
  const hostile = '#eval("1+1") $x$ *fet*'
  const old = { edition: edition('2024:1', 'ar'), expected: 12, recalled: true, suggested: 0 }
  const untaken = [{ material: 'Informationskort', language: 'fi' }]
  const stops = [stop(1, hostile, { rows: [old, ...stop(1, '').rows], untaken }), stop(2, 'بيت', { refused: true, rows: [] })]
  const page = words(pagesOf(await printer.round(roundOf(stops), head))[0])
  for (const part of [
    'Runda 12: fylla på',
    'Kvinnojouren Lyktan · Gjord 22 november 2026 · 2 platser',
    '30 ex. Informationskort, svenska, 2026:1',
    `1. ${hostile}`,
    'Exempelgatan 1, 123 45 Stockholm',
    'Fråga efter receptionen · Ligger: hyllan vid entrén',
    'Informationskort, finska: inget togs de två senaste gångerna.',
    'Informationskort, arabiska, 2024:1 12',
    'TA BORT ALLT',
    'lägg 15',
    'Platsen vill inte ha material.',
    'Sida 1 av 1',
  ])
    expect(page).toContain(part)
})

test.skipIf(pdftotextMissing !== undefined)('sixty stops with endless names go on over pages, and none is cut', async () => {
  const stops = Array.from({ length: 60 }, (_, index) => stop(index + 1, `Plats${index}${'x'.repeat(index === 7 ? 180 : 0)}`))
  const pages = pagesOf(await printer.round(roundOf(stops), { ...head, language: 'en' })).map(words)
  expect(pages.length).toBeGreaterThan(8)
  for (const [index, page] of pages.entries()) expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
  expect(pages.join(' ').match(/\d+\. Plats\d+/g)).toHaveLength(60)
})
