import type { Resolve } from '../sending-check/resolver.ts'

/** A DNS of one's own: `name TYPE` and what stands there. A text stands for itself, an MX is `10 mail.example`. */
export function zone(records: Record<string, string[]>): Resolve {
  return async (name, type) => {
    const found = records[`${name.toLowerCase()} ${type}`]
    if (!found) throw Object.assign(new Error(`no ${type} of ${name}`), { code: 'ENOTFOUND' })
    if (type === 'TXT') return found.map((text) => text.match(/.{1,255}/g) ?? [''])
    if (type === 'MX') return found.map((text) => ({ priority: Number(text.split(' ')[0]), exchange: text.split(' ')[1] ?? '' }))
    return found
  }
}
