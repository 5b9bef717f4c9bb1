import { errorMessage, type MessageKey, type Translate } from '@lykta/i18n'

const keys = {
  moved: 'write.said.moved',
  first: 'write.said.first',
  last: 'write.said.last',
  added: 'write.said.added',
  removed: 'write.said.removed',
  undone: 'write.said.undone',
  redone: 'write.said.redone',
  nothingToUndo: 'write.said.nothingToUndo',
  nothingToRedo: 'write.said.nothingToRedo',
  saving: 'write.status.saving',
  unsaved: 'write.status.unsaved',
  offline: 'write.status.offline',
  signedOut: 'write.status.signedOut',
  signIn: 'write.status.signIn',
  newer: 'write.others.newer',
  readNewer: 'write.others.read',
  both: 'write.status.both',
  uploading: 'write.status.uploading',
  imageOffline: 'write.image.offline',
} as const satisfies Record<string, MessageKey>

/** What the editor's script says. It has no catalogue: the page brings it the words, with places it fills itself. */
export const islandWords = (t: Translate): Record<keyof typeof keys | 'failed' | 'imageTooLarge', string> => ({
  // names each key of the object above and no other
  ...(Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, t(key, { kind: '{kind}', place: '{place}' })])) as Record<
    keyof typeof keys,
    string
  >),
  failed: errorMessage(t.lang, 'unknown'),
  imageTooLarge: errorMessage(t.lang, 'image_too_large', { maximum: 10 }),
})
