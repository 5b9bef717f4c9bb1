import type { Context } from '../context.ts'
import { type FileRequest, isDownload } from './is-download.ts'

/** Counts a request for a file among today's downloads where it is one (`isDownload`): a number and a day, and nothing of who it was. */
export async function countDownload(ctx: Context, { fileId, ...request }: FileRequest & { fileId: string }): Promise<void> {
  if (!isDownload(request)) return
  await ctx.db.$executeRaw`
    INSERT INTO edition_downloads (file_id, day, count) VALUES (${fileId}::uuid, ${ctx.clock.today()}::date, 1)
    ON CONFLICT (file_id, day) DO UPDATE SET count = edition_downloads.count + 1`
}
