/** What a report says of one recipient (RFC 3464 §2.3). */
export interface RecipientStatus {
  recipient: string | null
  action: string
  status: string | null
  diagnostic: string
}

/** Reads the groups of a `message/delivery-status`, also where a server has put them into the text instead. */
export function recipientStatuses(text: string): RecipientStatus[] {
  return text
    .slice(0, 64 * 1024)
    .split(/\n[ \t]*\n/)
    .map((group) => fieldsOf(group))
    .filter((fields) => fields.has('status') || fields.has('action') || fields.has('final-recipient') || fields.has('diagnostic-code'))
    .slice(0, 50)
    .map((fields) => ({
      recipient: addressIn(fields.get('final-recipient') ?? '') ?? addressIn(fields.get('original-recipient') ?? ''),
      action: (fields.get('action') ?? '').trim().toLowerCase(),
      status: /[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? null,
      diagnostic: fields.get('diagnostic-code') ?? '',
    }))
}

/** Header fields of a block, unfolded; the first of a name counts. */
export function fieldsOf(block: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of block.replace(/\n[ \t]+/g, ' ').split('\n', 500)) {
    const [, name, value] = /^[ \t]*([A-Za-z][\w-]{0,60}):(.*)$/.exec(line.slice(0, 4000)) ?? []
    if (name !== undefined && value !== undefined && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim())
  }
  return fields
}

/** The first address in a text. */
export const addressIn = (text: string): string | null =>
  /[^\s<>()[\]:;,"']{1,120}@[A-Za-z0-9][A-Za-z0-9.-]{0,200}[A-Za-z0-9]/.exec(text.slice(0, 2000))?.[0] ?? null
