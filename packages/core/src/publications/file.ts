import type { Prisma, EditionFile as Row } from '@lykta/db'
import { type FileType, fileTypes } from './file-type.ts'

/** What is known of a file without reading it. */
export interface PublicationFile {
  id: string
  type: FileType
  /** In bytes. */
  size: number
  /** Hexadecimal. */
  sha256: string
  addedAt: Date
}

/** Everything but the content, which may be ten megabytes. */
export const fileFields = { id: true, contentType: true, size: true, sha256: true, addedAt: true } as const

/** The one added last is what is read. */
export const lastFile = { select: fileFields, orderBy: { addedAt: 'desc' }, take: 1 } satisfies Prisma.Edition$filesArgs

export const toFile = ({ id, contentType, size, sha256, addedAt }: Pick<Row, keyof typeof fileFields>): PublicationFile => ({
  id,
  type: contentType === fileTypes.epub ? 'epub' : 'pdf',
  size,
  sha256,
  addedAt,
})
