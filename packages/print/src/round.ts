import type { RoundPrinter, RoundStop, StopRow } from '@lykta/core/rounds'
import { formatDay, formatNumber, isolate, languageName, type Translate, translator } from '@lykta/i18n'
import { breakable } from './breakable.ts'

/** A name or word of somebody's: it turns nothing around it, and nothing of it runs out of its column. */
const own = (text: string): string => isolate(breakable(text))

/** A round as `typst/round.typ` reads it: each stop with its box to tick, and room for what was counted. */
export function roundData(...[round, { associationName, language }]: Parameters<RoundPrinter['round']>) {
  const t = translator(language)
  return {
    lang: language,
    title: t(`rounds.paper.title.${round.purpose}`, { number: String(round.number) }),
    facts: [
      own(associationName),
      t('rounds.paper.made', { day: formatDay(t.lang, round.madeOn) }),
      t('rounds.paper.stops', { n: round.stops.length }),
    ].join(' · '),
    date: t('rounds.paper.date'),
    lead: t('rounds.paper.lead'),
    packingTitle: t('rounds.packing'),
    packing: round.packing.map(({ edition, quantity }) => [t('rounds.copies', { n: quantity }), editionName(t, edition)]),
    head: (['edition', 'expected', 'leftOver', 'removed', 'placed'] as const).map((column) => t(`rounds.paper.${column}`)),
    takeAll: t('rounds.paper.takeAll'),
    refused: t('rounds.paper.refused'),
    spotNow: t('rounds.paper.spotNow'),
    nextLook: t('rounds.paper.nextLook'),
    stops: round.stops.map((stop) => stopData(t, stop)),
    page: t('meetings.print.page', { n: '{n}', total: '{total}' }),
  }
}

function stopData(t: Translate, { position, place, spot, refused, untaken, rows }: RoundStop) {
  const { street, postcode, city, municipality, contactRole } = place
  const town = city ?? municipality
  return {
    name: `${position}. ${own(place.name)}`,
    where: [street, postcode ? `${postcode} ${town}` : town].flatMap((part) => (part ? [own(part)] : [])).join(', '),
    ask: [
      ...(contactRole ? [t('rounds.paper.ask', { role: own(contactRole) })] : []),
      ...(spot ? [t('rounds.paper.spot', { spot: own(spot) })] : []),
    ].join(' · '),
    notes: [
      ...(refused ? [t('rounds.stop.refused')] : []),
      ...untaken.map(({ material, language }) =>
        t('rounds.stop.untaken', { material: own(material), language: languageName(language, t.lang) }),
      ),
    ],
    rows: rows.map((row) => ({
      edition: editionName(t, row.edition),
      expected: formatNumber(t.lang, row.expected),
      takeAll: row.recalled,
      suggested: row.suggested ? t('rounds.paper.suggested', { n: row.suggested }) : '',
    })),
  }
}

const editionName = (t: Translate, { material, language, name }: StopRow['edition']): string =>
  t('editions.named', { material: own(material), language: languageName(language, t.lang), name: own(name) })
