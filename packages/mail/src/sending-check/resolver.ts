import { promises as dns } from 'node:dns'

/** Node's `dns.promises.resolve`, for the kinds of record that we ask for. Another can be put in its place. */
export type Resolve = (name: string, type: 'A' | 'AAAA' | 'TXT' | 'MX' | 'PTR') => Promise<unknown>

/** What an answer says that is none: there is no such name, or no record of that kind. */
const absent = new Set(['ENOTFOUND', 'ENODATA'])

/** The name server did not answer, or not in time: nothing is known of the name. */
export class DnsSilence extends Error {}

export interface Names {
  /** Each record's strings joined (RFC 7208 §3.3). Like the others, none where there is no such record. */
  txt(name: string): Promise<string[]>
  mx(name: string): Promise<{ exchange: string; priority: number }[]>
  addresses(name: string): Promise<string[]>
  reverse(address: string): Promise<string[]>
  /** For a library that asks by itself. */
  resolve: Resolve
}

const system = new dns.Resolver({ timeout: 2000, tries: 2 })

/** Asks `resolve` for at most `totalMs` in all. Whatever is not answered by then is a `DnsSilence`. */
export function names(totalMs: number, resolve: Resolve = (name, type) => system.resolve(name, type)): Names {
  const deadline = Date.now() + totalMs
  const bounded: Resolve = async (name, type) => {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(Object.assign(new DnsSilence(name), { code: 'ETIMEOUT' })), Math.max(0, deadline - Date.now()))
    })
    return Promise.race([resolve(name, type), late]).finally(() => clearTimeout(timer))
  }
  const ask = async <T>(name: string, type: Parameters<Resolve>[1]): Promise<T[]> => {
    try {
      // what Node gives for the kind of record that was asked for
      return (await bounded(name, type)) as T[]
    } catch (error) {
      if (error instanceof Error && 'code' in error && absent.has(String(error.code))) return []
      throw error instanceof DnsSilence ? error : new DnsSilence(name)
    }
  }
  return {
    resolve: bounded,
    txt: async (name) => (await ask<string[]>(name, 'TXT')).map((strings) => strings.join('')),
    mx: (name) => ask(name, 'MX'),
    addresses: async (name) => (await Promise.all([ask<string>(name, 'A'), ask<string>(name, 'AAAA')])).flat(),
    reverse: (address) => ask(reverseName(address), 'PTR'),
  }
}

/** RFC 1035 §3.5 and RFC 3596 §2.5. */
export function reverseName(address: string): string {
  if (!address.includes(':')) return `${address.split('.').reverse().join('.')}.in-addr.arpa`
  const [head = '', tail = ''] = address.toLowerCase().split('::')
  const groups = (text: string) => text.split(':').filter(Boolean)
  const missing = 8 - groups(head).length - groups(tail).length
  const all = address.includes('::') ? [...groups(head), ...Array<string>(missing).fill('0'), ...groups(tail)] : groups(address)
  return `${all
    .map((group) => group.padStart(4, '0'))
    .join('')
    .split('')
    .reverse()
    .join('.')}.ip6.arpa`
}
