import type { requestCopies, ShelfItem } from '@lykta/core/publications'
import { languageOr } from '@lykta/i18n'
import type { Sent } from '../../frame/index.ts'

type Request = Parameters<typeof requestCopies>[1]

export const copiesField = (editionId: string): string => `copies.${editionId}`

/** What was sent, for the schema to judge: a line for each material that something stands at. */
export function sentRequest(sent: Sent, items: readonly ShelfItem[], reader: string): Request {
  const asked = items.map(({ editionId }) => ({ editionId, asked: sent.number(copiesField(editionId)) ?? 0 }))
  return {
    key: sent.text('key') ?? '',
    organisation: sent.text('organisation') ?? '',
    email: sent.text('email') ?? '',
    address: sent.text('address') ?? '',
    note: sent.text('note') ?? null,
    language: languageOr(sent.text('language') ?? reader),
    lines: asked.filter(({ asked }) => asked !== 0),
  }
}

const fields = ['key', 'organisation', 'email', 'address', 'language', 'note']

/** The same, to be shown again. */
export const writtenIn = (sent: Sent, items: readonly ShelfItem[]): Record<string, string> =>
  Object.fromEntries([...fields, ...items.map(({ editionId }) => copiesField(editionId))].map((name) => [name, sent.text(name) ?? '']))
