import type { Context } from '../context.ts'
import type { PublicationFile } from './file.ts'

const pieceBytes = 256 * 1024

/**
 * The bytes from `start` to and with `end`, a piece at a time: a slow line holds neither the whole file in memory nor a connection to
 * the database. A reader who goes away stops it.
 */
export async function* readFile(
  ctx: Context,
  { id }: Pick<PublicationFile, 'id'>,
  { start, end }: { start: number; end: number },
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = start; at <= end; at += pieceBytes) {
    const length = Math.min(pieceBytes, end - at + 1)
    const [row] = await ctx.db.$queryRaw<{ piece: Uint8Array<ArrayBuffer> }[]>`
      SELECT substring(content FROM ${at + 1}::int FOR ${length}::int) AS piece FROM edition_file WHERE id = ${id}::uuid`
    if (!row) return
    yield row.piece
  }
}
