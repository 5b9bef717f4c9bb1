import type { RoundStop } from '@lykta/core/rounds'
import type { Sent } from '../frame/index.ts'

/** The stops of a paper as the form sent them, for the schema to judge. */
export const sentStops = (sent: Sent) =>
  sent.all('place').map((placeId, index) => {
    const at = `stops.${index}`
    return {
      placeId,
      spot: sent.text(`${at}.spot`) ?? null,
      refused: sent.ticked(`${at}.refused`),
      nextLookOn: sent.text(`${at}.nextLookOn`) ?? null,
      lines: sent.all(`${at}.edition`).map((editionId, line) => sentLine(sent, `${at}.lines.${line}`, editionId)),
    }
  })

const sentLine = (sent: Sent, at: string, editionId: string) => ({
  editionId,
  leftOver: sent.number(`${at}.leftOver`) ?? null,
  removed: sent.number(`${at}.removed`) ?? 0,
  placed: sent.number(`${at}.placed`) ?? 0,
  noneLeft: sent.ticked(`${at}.noneLeft`),
})

/** The stops and lines of a form that came back, in its order: what was written stays where it was written. */
export const asSent = (sent: Sent, stops: readonly RoundStop[]): RoundStop[] =>
  sent.all('place').flatMap((placeId, index) => {
    const stop = stops.find(({ place }) => place.id === placeId)
    if (!stop) return []
    const editions = sent.all(`stops.${index}.edition`)
    return [{ ...stop, rows: editions.flatMap((id) => stop.rows.find(({ edition }) => edition.id === id) ?? []) }]
  })
