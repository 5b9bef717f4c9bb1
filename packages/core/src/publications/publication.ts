import type { Day } from '../day.ts'
import type { Edition } from '../materials/edition.ts'
import type { Downloads } from './downloads.ts'
import type { PublicationFile } from './file.ts'
import type { EditionWithFile } from './queries.ts'
import { type HiddenReason, hiddenReason, isOrderable } from './shelf.ts'

/** An edition as it stands towards the public. */
export interface Publication {
  edition: Edition
  file: PublicationFile | null
  /** Everybody can read the file today. */
  readable: boolean
  /** Why not, though it is public. */
  hidden: HiddenReason | null
  /** Organisations can ask for copies today. */
  orderable: boolean
  downloads: Downloads
}

export function toPublication({ file, misleading, ...edition }: EditionWithFile, downloads: Downloads, today: Day): Publication {
  const hidden = edition.public ? hiddenReason({ ...edition, misleading }, today) : null
  const readable = edition.public && file !== null && hidden === null
  return { edition, file, readable, hidden, orderable: isOrderable(edition, today), downloads }
}
