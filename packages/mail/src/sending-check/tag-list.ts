/** `v=DKIM1; k=rsa; p=…` (RFC 6376 §3.2), by tag in lower case. Undefined where a part is no tag, or one comes twice. */
export function tagList(text: string): Map<string, string> | undefined {
  const tags = new Map<string, string>()
  for (const part of text.split(';').filter((part) => part.trim() !== '')) {
    const [, tag = '', value = ''] = /^\s*([a-z][a-z0-9_]*)\s*=([\s\S]*)$/i.exec(part) ?? []
    if (tag === '' || tags.has(tag.toLowerCase())) return undefined
    tags.set(tag.toLowerCase(), value.trim())
  }
  return tags
}
