import { DatabaseError, startEmbedded } from '@lykta/db'

// A Lykta in a process of its own, for tests that kill it: says how it went, then lives until it is killed.
const [dataDir = '', durable] = process.argv.slice(2)
try {
  const { url } = await startEmbedded({ dataDir, durable: durable === 'durable' })
  process.stdout.write(`${JSON.stringify({ url })}\n`)
} catch (error) {
  const { code, params } = error instanceof DatabaseError ? error : { code: String(error), params: undefined }
  process.stdout.write(`${JSON.stringify({ code, reason: params?.['reason'] })}\n`)
}
