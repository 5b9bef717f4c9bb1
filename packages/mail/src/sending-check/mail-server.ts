import { isIP } from 'node:net'
import { isThisMachine, type SmtpServer } from '../smtp-server.ts'
import type { Names } from './resolver.ts'

/** The server that takes our letters, as the world sees it. */
export interface MailServer {
  host: string
  isLocal: boolean
  /** Those under which others may meet it; none where it is on this machine or in a network of our own. */
  publicAddresses: string[]
}

export async function mailServer({ host }: SmtpServer, names: Names): Promise<MailServer> {
  const isLocal = isThisMachine(host)
  const addresses = isLocal ? [] : isIP(host) > 0 ? [host] : await names.addresses(host).catch(() => [])
  return { host, isLocal, publicAddresses: addresses.filter(isPublic) }
}

/** RFC 1918, 6598, 3927, 4193, 4291: addresses that nobody outside can reach. */
const isPublic = (address: string): boolean =>
  !/^(0|10|127|169\.254|192\.168|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])|172\.(1[6-9]|2\d|3[01]))\./.test(address) &&
  !/^(::1?$|f[cd]|fe[89ab])/i.test(address)
