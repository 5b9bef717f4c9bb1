import { errorMessage, type MessageKey, type Translate } from '@lykta/i18n'

const keys = {
  moved: 'write.said.moved',
  first: 'write.said.first',
  last: 'write.said.last',
  added: 'write.said.added',
  removed: 'write.said.removed',
  undo: 'write.said.undo',
  back: 'write.said.back',
  saving: 'write.status.saving',
  unsaved: 'write.status.unsaved',
  offline: 'write.status.offline',
  signedOut: 'write.status.signedOut',
  both: 'write.status.both',
  uploading: 'write.status.uploading',
} as const satisfies Record<string, MessageKey>

/** What the editor's script says. It has no catalogue: the page brings it the words, with places it fills itself. */
export const islandWords = (t: Translate): Record<keyof typeof keys | 'failed', string> => ({
  // names each key of the object above and no other
  ...(Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, t(key, { kind: '{kind}', place: '{place}' })])) as Record<
    keyof typeof keys,
    string
  >),
  failed: errorMessage(t.lang, 'unknown'),
})
